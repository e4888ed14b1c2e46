from itertools import count, islice, takewhile


def squares():
    n = 0
    while True:
        yield n * n
        n += 1


def triangle_numbers():
    total = 0
    for n in count(1):
        total += n
        yield total


def merge(*iterables):
    iterators = [iter(i) for i in iterables]
    heads = [next(i) for i in iterators]
    while True:
        low = min(heads)
        yield low
        for k, head in enumerate(heads):
            if head == low:
                heads[k] = next(iterators[k])


print(list(islice(squares(), 6)), list(takewhile(lambda x: x < 30, triangle_numbers())))
print(list(islice(merge(squares(), triangle_numbers()), 12)))
print(next(s for s in squares() if s > 1000), sum(takewhile(lambda x: x < 100, squares())))
both = set(takewhile(lambda x: x < 50000, squares())) & set(takewhile(lambda x: x < 50000, triangle_numbers()))
print(sorted(both))


def walk(tree, path=()):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from walk(value, path + (key,))
        else:
            yield ".".join(path + (key,)), value


print(dict(walk({"a": {"b": 1, "c": {"d": 2}}, "e": 3})))
