"""Reads a web server's log and reports what went on."""
import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta

LOG = """\
192.168.1.10 - - [12/Mar/2024:10:15:32 +0000] "GET /index.html HTTP/1.1" 200 5120 0.012
192.168.1.11 - alice [12/Mar/2024:10:15:35 +0000] "POST /login HTTP/1.1" 302 0 0.210
192.168.1.10 - - [12/Mar/2024:10:16:01 +0000] "GET /style.css HTTP/1.1" 304 0 0.003
10.0.0.5 - - [12/Mar/2024:10:17:45 +0000] "GET /admin HTTP/1.1" 403 199 0.045
10.0.0.5 - - [12/Mar/2024:10:17:46 +0000] "GET /admin HTTP/1.1" 403 199 0.041
10.0.0.5 - - [12/Mar/2024:10:17:47 +0000] "GET /admin/../etc HTTP/1.1" 400 0 0.002
192.168.1.12 - bob [12/Mar/2024:11:02:10 +0000] "GET /report?id=7&full=1 HTTP/1.1" 200 90211 1.532
this line is broken
192.168.1.12 - bob [12/Mar/2024:11:02:59 +0000] "GET /report?id=8 HTTP/1.1" 500 310 2.004
192.168.1.10 - - [12/Mar/2024:23:59:59 +0000] "GET /index.html HTTP/1.1" 200 5120 0.011
"""

LINE = re.compile(
    r'(?P<ip>\S+) \S+ (?P<user>\S+) \[(?P<when>[^\]]+)\] '
    r'"(?P<method>[A-Z]+) (?P<path>\S+) [^"]+" (?P<status>\d{3}) (?P<size>\d+) (?P<seconds>[\d.]+)$'
)


class Entry:
    __slots__ = ("ip", "user", "when", "method", "path", "status", "size", "seconds")

    def __init__(self, match):
        self.ip = match["ip"]
        self.user = None if match["user"] == "-" else match["user"]
        self.when = datetime.strptime(match["when"], "%d/%b/%Y:%H:%M:%S %z")
        self.method = match["method"]
        self.path = match["path"].split("?")[0]
        self.status = int(match["status"])
        self.size = int(match["size"])
        self.seconds = float(match["seconds"])

    def __repr__(self):
        return f"<{self.method} {self.path} {self.status}>"


def parse(text):
    bad = []
    entries = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = LINE.match(line)
        if match is None:
            bad.append((number, line))
        else:
            entries.append(Entry(match))
    return entries, bad


def percentile(values, p):
    values = sorted(values)
    index = (len(values) - 1) * p / 100
    low = int(index)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (index - low)


def human(size):
    for unit in ("B", "KB", "MB"):
        if size < 1024:
            return f"{size:.1f} {unit}" if unit != "B" else f"{size} B"
        size /= 1024
    return f"{size:.1f} GB"


def main():
    entries, bad = parse(LOG)
    print(f"{len(entries)} entries, {len(bad)} broken: {bad}")
    statuses = Counter(entry.status // 100 for entry in entries)
    for group, count in sorted(statuses.items()):
        print(f"  {group}xx {count:>3} {'#' * count}")
    by_hour = defaultdict(list)
    for entry in entries:
        by_hour[entry.when.replace(minute=0, second=0)].append(entry)
    for hour in sorted(by_hour):
        print(hour.strftime("%Y-%m-%d %H:00"), len(by_hour[hour]), human(sum(e.size for e in by_hour[hour])))
    times = [entry.seconds for entry in entries]
    print("p50 %.3f p90 %.3f max %.3f" % (percentile(times, 50), percentile(times, 90), max(times)))
    print("users:", sorted({entry.user for entry in entries if entry.user}))
    print("top:", Counter(e.path for e in entries).most_common(2))
    suspicious = defaultdict(int)
    for entry in entries:
        if entry.status in (400, 401, 403):
            suspicious[entry.ip] += 1
    for ip, hits in suspicious.items():
        first = min(e.when for e in entries if e.ip == ip)
        last = max(e.when for e in entries if e.ip == ip)
        if hits > 2 and last - first < timedelta(minutes=1):
            print(f"suspicious: {ip} with {hits} refusals in {(last - first).seconds}s from {first:%H:%M:%S}")
    slow = [e for e in entries if e.seconds > 1]
    print(slow, entries[0], len(slow) / len(entries))


if __name__ == "__main__":
    main()
