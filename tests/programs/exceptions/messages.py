import math
attempts = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: divmod(1, 0), lambda: 0 ** -1,
    lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: {}[1], lambda: {'a': 1}['b'], lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: "a".index("b"), lambda: {1}.remove(5),
    lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (1,), lambda: None + 1, lambda: "a" * "b", lambda: -"a", lambda: {} < {}, lambda: 1 < "a", lambda: [1] < 2, lambda: len(5), lambda: None[0], lambda: 5[0],
    lambda: int("abc"), lambda: int([]), lambda: float("x"), lambda: float(None), lambda: int(None), lambda: chr(-1), lambda: ord("ab"), lambda: ord(""), lambda: "a".foo, lambda: None.foo, lambda: (5)(), lambda: [].append(1, 2),
    lambda: {[]: 1}, lambda: {1: 2}[[]], lambda: {[1]}, lambda: hash({}), lambda: iter(5), lambda: next(5), lambda: next(iter([])), lambda: list(5), lambda: sum(["a"]), lambda: sum(5), lambda: max(1, "a"), lambda: sorted([1, "a"]),
    lambda: math.sqrt(-1), lambda: math.log(0), lambda: range(1, 5, 0), lambda: [1, 2][::0], lambda: [1]["a"], lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: abs("a"), lambda: round("a"), lambda: isinstance(1, 1), lambda: int("1" , 99), lambda: "x".join(5), lambda: "abc".split(1), lambda: [1, 2].sort(5), lambda: zip(1), lambda: map(int), lambda: open("/no/such/file"),
    lambda: bool(1, 2), lambda: tuple(1), lambda: set(1), lambda: pow(2, 3, 0), lambda: 1 << -1, lambda: 2.5 << 1, lambda: ~1.5, lambda: 1 & 1.0, lambda: [] @ [], lambda: "%d" % "a", lambda: bytes("a"), lambda: getattr(1, "x"), lambda: (1, 2) + [3], lambda: [3, 1].sort(key=1), lambda: 3 in 4, lambda: "a" in 5, lambda: 1 in "abc",
]
for number, attempt in enumerate(attempts):
    try:
        print(number, "no error", attempt())
    except Exception as error:
        print(number, type(error).__name__, error)
