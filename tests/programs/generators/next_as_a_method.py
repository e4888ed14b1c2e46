"""The methods of iterators as values, and a text file in memory with its usual end of lines."""

from io import StringIO


def turns(*lists):
    # The round robin of CPython's own heapq and itertools pages.
    pending = [iter(each).__next__ for each in lists]
    while pending:
        for step in list(pending):
            try:
                yield step()
            except StopIteration:
                pending.remove(step)


print(list(turns([1, 2, 3], "ab", (x * x for x in range(4)), {"k": 1}, range(2))))
numbers = iter([5, 6])
print(numbers.__iter__() is numbers, numbers.__next__(), hasattr(numbers, "__next__"), hasattr([1], "__next__"))
for line in StringIO("one\ntwo\n"):
    print(repr(line))


def copied(source):
    if isinstance(source, str):
        source = StringIO(source)
    return [line.strip() for line in source]


print(copied("a\n b\n"))
