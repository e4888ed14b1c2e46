import itertools
from itertools import chain, count, cycle, islice, product, permutations, combinations, groupby, accumulate, zip_longest, takewhile, dropwhile, starmap, tee, repeat, compress, filterfalse, combinations_with_replacement, pairwise
import operator

print(list(chain([1, 2], "ab", (3,))), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(10, 5), 4)), list(islice(cycle("abc"), 7)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3))[3], list(product()), list(permutations([1, 2, 3], 2)), len(list(permutations("abcd"))))
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 3)), list(combinations([1], 2)))
print([(k, list(g)) for k, g in groupby([1, 1, 2, 3, 3, 1])], {k: list(g) for k, g in groupby(sorted(["apple", "avocado", "bean"]), key=lambda w: w[0])})
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=100)), list(accumulate("abc")))
print(list(zip_longest([1, 2, 3], "a", fillvalue="-")), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(repeat("x", 3)), list(compress("abcd", [1, 0, 1, 0])), list(filterfalse(lambda x: x % 2, range(6))), list(pairwise([1, 2, 3])))
a, b = tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
print(list(islice(range(10), 2, 8, 3)), list(islice("abcdef", 3)), list(islice("abcdef", 2, None)))
counter = count(0.5, 0.25)
print([next(counter) for _ in range(4)])
evens = (x for x in count() if x % 2 == 0)
print(list(itertools.islice(evens, 5)), sum(itertools.islice(cycle([1, 2]), 5)))


def grouper(iterable, n):
    it = iter(iterable)
    while batch := list(islice(it, n)):
        yield batch


print(list(grouper(range(7), 3)))
print(next(iter(count(2 ** 63 - 1))), list(islice(count(2 ** 63 - 1), 2)))
print(list(map(operator.add, [1, 2], [3, 4])), list(zip(count(1), "ab")), max(itertools.chain([3], [9, 2])))
