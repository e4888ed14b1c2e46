import functools
from functools import reduce, partial, lru_cache, cache, cmp_to_key, total_ordering, singledispatch, wraps, cached_property

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 10), reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
basetwo = partial(int, base=2)
power_of = partial(pow, 2)
print(basetwo("1010"), power_of(8), basetwo.keywords, power_of.args)


@lru_cache(maxsize=2)
def slow(x):
    print("computing", x)
    return x * x


print(slow(1), slow(2), slow(1), slow(3), slow(2))
print(slow.cache_info())
slow.cache_clear()
print(slow.cache_info())


@cache
def stairs(n):
    return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)


print(stairs(90), stairs.cache_info().hits)


def compare(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)


print(sorted(["ccc", "a", "bb", "aa"], key=cmp_to_key(compare)))


@total_ordering
class Student:
    def __init__(self, name, grade):
        self.name, self.grade = name, grade

    def __eq__(self, other):
        return self.grade == other.grade

    def __lt__(self, other):
        return self.grade < other.grade

    def __repr__(self):
        return self.name


a, b = Student("Ann", 1), Student("Bob", 2)
print(a < b, a <= b, a > b, a >= b, a != b, max(a, b), sorted([b, a]))


@singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def _(value):
    return f"list of {len(value)}"


print(show(1), show([1, 2]), show("x"), show(True), show(2.5))


class Data:
    def __init__(self):
        self.computed = 0

    @cached_property
    def value(self):
        self.computed += 1
        return 42


d = Data()
print(d.value, d.value, d.computed)


def traced(f):
    @wraps(f)
    def inner(*a):
        """inner doc"""
        return f(*a)
    return inner


@traced
def documented():
    """the doc"""


print(documented.__name__, documented.__doc__, documented() is None)
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"))
