"""Parts of conditions that Java needs statements for: each is evaluated once, in order, and only if it is reached."""


def shown(value):
    print("seen", value)
    return value


def main(numbers, limit):
    if limit > 1 and [n + 1 for n in numbers if n > 3]:
        print("a list")
    while limit < 4 and len({str(n): n * n for n in numbers}):
        limit += 1
        print([a + b for a, b in zip([n + 1 for n in numbers], numbers)])
    print(shown(0) or [shown(n) for n in numbers] and {n for n in numbers if shown(n) > 3})
    if not (shown(False) and [n for n in numbers]) or {n: n for n in numbers}:
        print("either")
    sizes = {"a": 10, "b": 1000}
    print(sizes.get("a", 10**20), sizes.get("c", 2.5), sizes.pop("d", None), sizes.get("b", 0) == sizes.get("b", 1))
    print(sizes.get("a", 1) / sizes.get("b", 3), sizes.get("a", 1) % 3, 7 * sizes.get("b", 3), sorted(sizes.values()))
    print(sorted({1, 2}.union({2, 3}, [4, 5])), [n for n in [] if n] or "empty")


main([3, 4], 2)
