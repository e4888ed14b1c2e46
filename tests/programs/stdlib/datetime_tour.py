"""What dates, times and durations do, with their errors."""
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone


def attempt(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


days = [date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31), date(2000, 3, 1), date(1969, 12, 31)]
for day in days:
    print(repr(day), day, day.weekday(), day.isoweekday(), day.isocalendar(), day.toordinal(), day.timetuple().tm_yday)
    print(day.strftime("%a %A %b %B %d %j %m %y %U %W %u %w %V %G %x %D %F %e|%%"), day.ctime())
for arguments in [(0, 1, 1), (2023, 2, 29), (2023, 13, 1), (2023, 0, 1), (10000, 1, 1), (2023, 4, 31), ("a", 1, 1), (1.0, 1, 1)]:
    print(arguments, attempt(date, *arguments))
print(date.min, date.max, date.resolution, datetime.min, datetime.max, time.min, time.max)
print(timedelta.min, timedelta.max, timedelta.resolution)

durations = [
    timedelta(), timedelta(1), timedelta(-1), timedelta(0, 1), timedelta(microseconds=-1), timedelta(days=1.5),
    timedelta(hours=25, minutes=61, seconds=3.7), timedelta(weeks=2, milliseconds=1500), timedelta(days=-3, hours=4),
    timedelta(seconds=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=1000000),
]
for a in durations:
    print(repr(a), a, a.days, a.seconds, a.microseconds, a.total_seconds(), bool(a), -a, abs(a), +a)
    print(a * 3, 2 * a, a * 0.5, a * 1.1, a / 2, a / 3, a / 0.7, a // 7, attempt(lambda: a / timedelta(hours=1)),
          attempt(lambda: a // timedelta(minutes=7)), attempt(lambda: a % timedelta(minutes=7)),
          attempt(lambda: divmod(a, timedelta(hours=-5))))
    print([a < b for b in durations], [a == b for b in durations])
print(attempt(lambda: timedelta(1) / 0), attempt(lambda: timedelta(1) // timedelta(0)), attempt(lambda: timedelta(1) % timedelta(0)))
print(attempt(lambda: timedelta(days=10**9)), attempt(lambda: timedelta("1")), attempt(lambda: timedelta(1) + 1))
print(attempt(lambda: timedelta(1) < 1), attempt(lambda: timedelta(1) == 1), attempt(lambda: timedelta.max + timedelta(1)))
print(len({timedelta(1): "a", timedelta(hours=24): "b"}), sum(durations[:5], timedelta()), max(durations), min(durations))

a = datetime(2024, 2, 28, 23, 59, 59, 999999)
print(repr(a), a, a + timedelta(microseconds=1), a - timedelta(days=60), a - datetime(2023, 1, 1), date(2024, 3, 1) - date(2023, 3, 1))
print(a.date(), a.time(), a.replace(year=2023), a.replace(hour=1, microsecond=0), a.timetuple()[:9], a.isoformat(), a.isoformat(" "))
for spec in ["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "bad"]:
    print(spec, attempt(a.isoformat, timespec=spec), attempt(a.time().isoformat, timespec=spec))
for layout in ["%Y-%m-%d %H:%M:%S.%f", "%I:%M %p", "%c", "%X", "%d/%m/%y", "%-d %-m %-H", "%H%M%%", "%T %R %r", "%z|%Z", "%s" and "%h", "%q", "%"]:
    print(layout, a.strftime(layout), f"{a:{layout}}" if layout != "%" else "")
print(f"{a:%A, %d. %B %Y}", f"{a}", format(a, "%H"), "{:%Y}".format(a.date()), f"{a.time():%H.%M}")

stamps = [
    ("2024-02-29", "%Y-%m-%d"), ("29/02/24 13:05", "%d/%m/%y %H:%M"), ("Feb 3 2021", "%b %d %Y"), ("12:30 PM", "%I:%M %p"),
    ("12:30 AM", "%I:%M %p"), ("2021-060", "%Y-%j"), ("Monday, 1 March 2021", "%A, %d %B %Y"), ("2021 10 1", "%Y %W %w"),
    ("2020-W53-5", "%G-W%V-%u"), ("10:00:00.123", "%H:%M:%S.%f"), ("2021-01-01T00:00:00+0530", "%Y-%m-%dT%H:%M:%S%z"),
    ("2021-01-01T00:00:00Z", "%Y-%m-%dT%H:%M:%S%z"), ("69", "%y"), ("68", "%y"), ("nonsense", "%Y"), ("2021-02-30", "%Y-%m-%d"),
    ("2021-01-01 x", "%Y-%m-%d"), ("2021", "%Q"), ("  7", "%d"), ("Tue Mar  2 01:02:03 2021", "%c"), ("03/04/05", "%x"),
]
for text, layout in stamps:
    print(text, layout, attempt(datetime.strptime, text, layout))
for text in ["2024-02-29", "20240229", "2024-W09-4", "2024-02-29T12", "2024-02-29 12:30", "2024-02-29T12:30:15.5", "2024-02-29T12:30:15.123456",
             "2024-02-29T12:30:15+02:00", "2024-02-29T12:30:15Z", "2024-02-29T123015", "2024-02-30", "x", "2024-2-9", "2024-02-29T25:00"]:
    print(text, attempt(datetime.fromisoformat, text), attempt(date.fromisoformat, text))
for text in ["12:30", "12", "12:30:15.000001", "T10:00", "10:00+01:00", "24:00", "1:2"]:
    print(text, attempt(time.fromisoformat, text))
print(attempt(date.fromisoformat, 5), attempt(datetime.strptime, 5, "%Y"))

utc = timezone.utc
east = timezone(timedelta(hours=5, minutes=30))
west = timezone(-timedelta(hours=8), "PST")
print(utc, east, west, repr(utc), repr(east), repr(west), utc == timezone(timedelta(0)), east.utcoffset(None), west.tzname(None))
print(attempt(timezone, timedelta(hours=24)), attempt(timezone, 5), attempt(timezone, timedelta(0), 5), timezone(timedelta(seconds=90)))
b = datetime(2024, 1, 1, 12, 0, tzinfo=east)
print(repr(b), b, b.astimezone(utc), b.astimezone(west), b.utcoffset(), b.tzname(), b.dst(), b.timestamp(), b.utctimetuple().tm_hour)
print(b == b.astimezone(utc), b < datetime(2024, 1, 1, 12, 0, tzinfo=utc), b - datetime(2024, 1, 1, tzinfo=utc), hash(b) == hash(b.astimezone(utc)))
print(attempt(lambda: b < a), attempt(lambda: b - a), b == a, attempt(lambda: a < date(2024, 1, 1)), a == date(2024, 2, 28), date(2024, 2, 28) == a)
print(b.strftime("%z %Z"), b.isoformat(), b.replace(tzinfo=None), b.timetz(), repr(b.timetz()))
print(datetime.fromtimestamp(0, utc), datetime.fromtimestamp(1e9 + 0.5, utc), datetime.fromtimestamp(-1.5, utc), repr(datetime.fromtimestamp(1700000000, west)))
print(datetime(2024, 1, 1, tzinfo=utc).timestamp(), datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=utc).timestamp())
print(datetime.combine(date(2024, 5, 6), time(7, 8, 9)), datetime.combine(date(2024, 5, 6), time(7, tzinfo=utc)), datetime.fromordinal(738000))
print(time(1, 2, 3), repr(time(1, 2)), repr(time(1, 2, 3, 4)), time(23, 59).replace(minute=1), time(1) < time(2), time(5) == time(5, 0), bool(time(0)))
print(attempt(time, 24), attempt(time, 1, 60), attempt(time, 1, 1, 60), attempt(time, 1, 1, 1, 10**6), attempt(datetime, 2024, 1, 1, 25))
print(attempt(lambda: date(2024, 1, 1) + 5), attempt(lambda: date(2024, 1, 1) < 5), attempt(lambda: date.max + timedelta(1)), date(2024, 1, 1) == 5)
print(date.fromisocalendar(2020, 53, 7), attempt(date.fromisocalendar, 2021, 53, 1), attempt(date.fromisocalendar, 2021, 1, 8), date.fromordinal(1))
print(sorted([date(2024, 3, 1), date(2023, 5, 1), date(2024, 1, 15)]), isinstance(a, date), issubclass(datetime, date), type(a), type(a - a))
print(dt.MINYEAR, dt.MAXYEAR, type(a).__name__, a.year, a.month, a.day, a.hour, a.minute, a.second, a.microsecond, a.tzinfo, a.fold)
week = date(2024, 12, 30)
print(week.isocalendar().week, week.isocalendar()[0], tuple(week.isocalendar()), week.replace(day=1), week - timedelta(weeks=1))
print(attempt(lambda: a.nothing), attempt(lambda: datetime.now().tzinfo), attempt(datetime.now, 5))


class Berlin(dt.tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        return timedelta(hours=1) if moment is not None and 4 <= moment.month <= 9 else timedelta(0)

    def tzname(self, moment):
        return "CEST" if self.dst(moment) else "CET"


berlin = Berlin()
for month in (1, 7):
    there = datetime(2024, month, 1, 12, tzinfo=berlin)
    print(there, there.tzname(), there.astimezone(utc), datetime(2024, month, 1, 12, tzinfo=utc).astimezone(berlin), there.strftime("%Z%z"))
