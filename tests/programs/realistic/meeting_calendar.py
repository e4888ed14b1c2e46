"""A calendar that finds free time, repeats meetings and prints months."""
import bisect
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from enum import Enum
from typing import Iterable, List, Optional


class Repeat(Enum):
    NEVER = None
    DAILY = timedelta(days=1)
    WEEKLY = timedelta(weeks=1)
    MONTHLY = "month"

    def following(self, day: datetime) -> Optional[datetime]:
        if self is Repeat.NEVER:
            return None
        if self is Repeat.MONTHLY:
            year, month = divmod(day.year * 12 + day.month, 12)
            for last in (day.day, 30, 29, 28):
                try:
                    return day.replace(year=year, month=month + 1, day=last)
                except ValueError:
                    continue
        return day + self.value


@dataclass(order=True)
class Meeting:
    start: datetime
    length: timedelta = field(compare=False, default=timedelta(hours=1))
    title: str = field(compare=False, default="meeting")

    @property
    def end(self):
        return self.start + self.length

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end

    def __format__(self, spec):
        if spec == "short":
            return f"{self.start:%d %b %H:%M}-{self.end:%H:%M}"
        return f"{self.title}: {self.start:%A %d.%m.%Y, %H:%M} for {self.length}"


class Conflict(ValueError):
    pass


class Calendar:
    opens, closes = time(9), time(17, 30)

    def __init__(self):
        self.meetings: List[Meeting] = []

    def add(self, start, minutes, title, repeat=Repeat.NEVER, until=None):
        added = []
        while start is not None and (until is None or start.date() <= until):
            meeting = Meeting(start, timedelta(minutes=minutes), title)
            for other in self.meetings:
                if meeting.overlaps(other):
                    raise Conflict(f"{title!r} at {start} hits {other:short}")
            bisect.insort(self.meetings, meeting)
            added.append(meeting)
            start = repeat.following(start)
        return added

    def free(self, day: date, atleast=timedelta(minutes=30)):
        now = datetime.combine(day, self.opens)
        for meeting in [m for m in self.meetings if m.start.date() == day] + [Meeting(datetime.combine(day, self.closes))]:
            if meeting.start - now >= atleast:
                yield now.time(), meeting.start.time()
            now = max(now, meeting.end)

    def on(self, day):
        return [m for m in self.meetings if m.start.date() == day]

    def month(self, year, month):
        first = date(year, month, 1)
        print(f"{first:%B %Y}".center(20).rstrip())
        print(" ".join(d.strftime("%a")[:2] for d in (date(2024, 1, 1) + timedelta(n) for n in range(7))))
        day = first - timedelta(days=first.weekday())
        while day <= first or day.month == month:
            week = [day + timedelta(days=n) for n in range(7)]
            print(" ".join((f"{d.day:2d}" if not self.on(d) else f"{d.day:*>2d}") if d.month == month else "  " for d in week).rstrip())
            day += timedelta(weeks=1)


calendar = Calendar()
calendar.add(datetime(2024, 2, 5, 9, 30), 15, "stand-up", Repeat.DAILY, date(2024, 2, 9))
calendar.add(datetime(2024, 1, 31, 14), 90, "review", Repeat.MONTHLY, date(2024, 6, 30))
calendar.add(datetime(2024, 2, 6, 10), 60, "planning", Repeat.WEEKLY, date(2024, 2, 28))
for meeting in calendar.meetings:
    print(f"{meeting:short} {meeting.title}")
print(f"{calendar.meetings[0]}")
try:
    calendar.add(datetime(2024, 2, 6, 10, 45), 30, "lunch")
except Conflict as error:
    print("Conflict:", error)
for start, end in calendar.free(date(2024, 2, 6)):
    print(f"free {start:%H:%M} to {end:%H:%M}")
calendar.month(2024, 2)
total = sum((m.length for m in calendar.meetings), timedelta())
print(total, total // timedelta(minutes=1), total.total_seconds() / 3600, max(calendar.meetings).start.isoformat())
tokyo, new_york = timezone(timedelta(hours=9), "JST"), timezone(timedelta(hours=-5), "EST")
call = datetime(2024, 3, 1, 8, 30, tzinfo=tokyo)
print(call, call.astimezone(new_york), call.astimezone(timezone.utc).strftime("%H:%M %Z"), call == call.astimezone(new_york))
birthday = date(1990, 2, 28)
today = date(2024, 2, 28)
age = today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day))
print(age, (today - birthday).days, today.isocalendar()[1], [y for y in range(1990, 2030) if date(y, 2, 28).weekday() == 2])
for text in ["2024-02-30", "29/02/2023", "2024-02-29"]:
    for layout in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            print(text, "->", datetime.strptime(text, layout).date())
            break
        except ValueError as error:
            print(text, "!", error)
