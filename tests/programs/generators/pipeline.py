LOG = """2024-01-01 ERROR disk full
2024-01-01 INFO started
2024-01-02 ERROR net down
bad line
2024-01-02 WARN slow
2024-01-03 ERROR disk full
"""


def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        yield number, line


def parse(numbered):
    for number, line in numbered:
        parts = line.split(maxsplit=2)
        if len(parts) < 3:
            print(f"line {number} skipped: {line!r}")
            continue
        yield {"line": number, "date": parts[0], "level": parts[1], "message": parts[2]}


def only(records, level):
    return (r for r in records if r["level"] == level)


def group(records, key):
    groups = {}
    for r in records:
        groups.setdefault(r[key], []).append(r["line"])
    yield from sorted(groups.items())


for message, where in group(only(parse(lines(LOG)), "ERROR"), "message"):
    print(f"{message:>10}: {where}")


def chunked(iterable, size):
    chunk = []
    for item in iterable:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


print(list(chunked(range(7), 3)), list(chunked("", 2)))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


for p in primes():
    if p > 40:
        break
    print(p, end=' ')
print()


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Tree(4, Tree(2, Tree(1)), Tree(6, None, Tree(9)))), 6 in Tree(5, None, Tree(6)))
