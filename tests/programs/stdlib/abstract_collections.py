"""Types of collections.abc, to ask for and to extend."""
from collections import OrderedDict, deque
from collections.abc import Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized

values = [1, 2.5, "text", b"x", [1], (1,), {1}, frozenset([1]), {1: 2}, range(3), None, len, int, iter([]), (x for x in [1]), deque(), OrderedDict(), {}.keys(), {}.values(), map(str, []), lambda: 0, bytearray(b"")]
names = [Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized]
for value in values:
    print(type(value).__name__, [name.__name__ for name in names if isinstance(value, name)])


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        while self.n:
            yield self.n
            self.n -= 1

    def __len__(self):
        return self.n


print(isinstance(Countdown(3), Iterable), isinstance(Countdown(3), Sized), isinstance(Countdown(3), Container), isinstance(Countdown(3), Iterator))


class Lower(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


d = Lower({"A": 1}, B=2)
d["C"] = 3
print(d["a"], "B" in d, "z" in d, len(d), list(d), sorted(d.items()), list(d.values()), d.get("x", 9), d.get("c"), d.pop("A"), d.pop("A", None), d.setdefault("q", 5), list(d.keys()))
d.update([("k", 1)], m=2)
print(dict(d), d == {"b": 2, "c": 3, "q": 5, "k": 1, "m": 2}, isinstance(d, Mapping), d.popitem())
try:
    d.pop("nothing")
except KeyError as error:
    print("KeyError", error)
d.clear()
print(len(d), bool(d))


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


s = Squares(5)
print(list(s), 9 in s, 10 in s, s.index(16), s.count(4), list(reversed(s)), s[-1], isinstance(s, Sequence), max(s))
try:
    s.index(100)
except ValueError as error:
    print("ValueError", error)


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)


a, b = Bag([1, 2, 3]), Bag([3, 4])
print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= b, Bag([3]) <= a, a.isdisjoint(b), a == Bag([3, 2, 1]))
a.remove(1)
a |= Bag([9])
print(sorted(a), a.pop() in (2, 3, 9))
try:
    a.remove(77)
except KeyError as error:
    print("KeyError", error)


class Incomplete(Mapping):
    def __len__(self):
        return 0


try:
    Incomplete()
except TypeError as error:
    print(error)


def total(items: Iterable, key: Callable = None) -> int:
    return sum(key(item) if key else item for item in items)


print(total([1, 2]), total("ab", ord))
