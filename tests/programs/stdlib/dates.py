from datetime import date, datetime, timedelta, timezone, time
import calendar

d = date(2024, 2, 28)
print(d, d + timedelta(days=2), d - timedelta(weeks=4), (date(2024, 12, 25) - d).days, d.weekday(), d.isoweekday(), d.isoformat(), d.year, d.replace(day=1), repr(d), d.strftime("%d.%m.%Y %A %j %b"))
dt = datetime(2024, 2, 28, 13, 5, 9, 123456)
print(dt, repr(dt), dt.isoformat(), dt.isoformat(sep=' ', timespec='minutes'), dt.date(), dt.time(), dt.strftime("%Y-%m-%dT%H:%M:%S.%f %I:%M %p %y %a %B"))
print(datetime.strptime("03/01/2021 14:30", "%d/%m/%Y %H:%M"), datetime.strptime("Mar 5 2020", "%b %d %Y"), datetime.fromisoformat("2020-01-02T03:04:05"), date.fromisoformat("2020-02-29"))
delta = datetime(2024, 3, 1) - dt
print(delta, repr(delta), delta.total_seconds(), delta.days, delta.seconds, delta.microseconds, timedelta(hours=25, minutes=-1), -timedelta(seconds=1), timedelta(days=1) / 2, timedelta(days=3) // timedelta(hours=7), timedelta(1) * 2.5, abs(timedelta(-1)), timedelta(milliseconds=1500))
utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
east = timezone(timedelta(hours=5, minutes=30))
print(utc, utc.astimezone(east), utc.isoformat(), utc == utc.astimezone(east), repr(utc), east, utc.timestamp(), datetime.fromtimestamp(0, timezone.utc))
print(date(2024, 1, 1) < date(2024, 1, 2), max(date(2020, 5, 5), date(2021, 1, 1)), sorted([date(2022, 1, 1), date(2020, 1, 1)])[0], date(2020, 1, 1) == date(2020, 1, 1), {date(2020, 1, 1): 1}[date(2020, 1, 1)])
print(d.isocalendar()[1], calendar.isleap(2024), calendar.monthrange(2023, 2)[1], time(9, 30), time(9, 30, 15).strftime("%H-%M"), d.toordinal(), date.fromordinal(738000), f"{d:%d/%m/%y}", f"{dt:%H:%M}")
for bad in (lambda: date(2023, 2, 29), lambda: datetime.strptime("x", "%Y"), lambda: date.fromisoformat("2020-13-01"), lambda: dt - utc, lambda: d + 1):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
day = date(2024, 1, 29)
while day < date(2024, 2, 3):
    print(day.strftime("%a"), "weekend" if day.weekday() >= 5 else "work", end="; ")
    day += timedelta(days=1)
print()
