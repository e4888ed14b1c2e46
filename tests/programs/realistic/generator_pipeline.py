"""Streams of readings through generators: parse, clean, window, aggregate."""
import itertools
import statistics
from collections import deque, namedtuple
from contextlib import contextmanager
from functools import partial, reduce

Reading = namedtuple("Reading", ["sensor", "tick", "value"])


def source(lines):
    for number, line in enumerate(lines, 1):
        line = line.split("#", 1)[0].strip()
        if line:
            yield number, line


def parse(rows, on_error):
    for number, row in rows:
        try:
            sensor, tick, value = (part.strip() for part in row.split(","))
            yield Reading(sensor, int(tick), float(value))
        except ValueError as error:
            on_error(number, row, error)


def limit(low, high, readings):
    for reading in readings:
        yield reading if low <= reading.value <= high else reading._replace(value=max(low, min(high, reading.value)))


def window(iterable, size):
    buffer = deque(maxlen=size)
    for item in iterable:
        buffer.append(item)
        if len(buffer) == size:
            yield tuple(buffer)


def running(function, iterable, start=None):
    yield from itertools.accumulate(iterable, function, **({} if start is None else {"initial": start}))


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def compose(*stages):
    return reduce(lambda f, g: lambda x: g(f(x)), stages)


@contextmanager
def collecting(name, log):
    log.append(f"{name} begins")
    problems = []
    try:
        yield problems
    except ZeroDivisionError as error:
        log.append(f"{name} failed: {error}")
    else:
        log.append(f"{name} is fine")
    finally:
        log.append(f"{name} ends with {len(problems)} problems")


LINES = """
a, 1, 20.5   # first
b, 1, 19
a, 2, 21.75
b, two, 18
# nothing
a, 3, 99.0
b, 3
a, 4, -40
b, 4, 18.25
"""
log = []
with collecting("reading", log) as problems:
    pipeline = compose(str.splitlines, source, partial(parse, on_error=lambda *what: problems.append(what)), partial(limit, 0, 50))
    readings = list(pipeline(LINES))
    for reading in readings:
        print(*reading, sep="\t")
    for number, row, error in problems:
        print(number, repr(row), "->", error)
for sensor, group in itertools.groupby(sorted(readings), key=lambda r: r.sensor):
    values = [r.value for r in group]
    print(sensor, [round(sum(w) / len(w), 3) for w in window(values, 2)], list(running(max, values)), statistics.fmean(values))
with collecting("broken", log):
    print(1 / (len(readings) - len(readings)))
print("\n".join(log))
average = averager()
next(average)
print([average.send(x) for x in (10, 20, 60)])
try:
    average.send(None)
except StopIteration as stop:
    print("result", stop.value)
evens = (n for n in itertools.count() if n % 2 == 0)
print(list(itertools.islice((n * n for n in evens if n % 3), 5)), next(evens), sum(itertools.takewhile(lambda n: n < 40, evens)))
left, right = itertools.tee(window(range(6), 3))
print(list(left), [sum(w) for w in right])


def tree(node):
    if isinstance(node, (list, tuple)):
        for child in node:
            yield from tree(child)
    else:
        yield node


def countdown(n):
    try:
        while n:
            reset = yield n
            n = reset if reset is not None else n - 1
    finally:
        print("countdown closed at", n)


print(list(tree([1, [2, (3, [4, []])], 5])))
counter = countdown(3)
print(next(counter), counter.send(10), next(counter))
counter.close()
print(dict(zip("abc", itertools.cycle([0, 1]))), [*itertools.chain.from_iterable([[1], [], [2, 3]])], list(itertools.pairwise("abcd")))
