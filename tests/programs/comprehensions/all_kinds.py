print([x * 2 for x in range(5)], [x for x in range(20) if x % 3 == 0 if x % 2])
print({x % 3 for x in range(10)} == {0, 1, 2}, {k: v for k, v in zip('abc', range(3))}, {v: k for k, v in {'a': 1}.items()})
print([(x, y) for x in range(3) for y in 'ab' if x], [[i * j for j in range(3)] for i in range(3)])
print([y for row in [[1, 2], [3]] for y in row], sum(x for x in range(4)), list(x for x in 'abc'))
x = 'outer'
print([x for x in range(2)], x)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(zip(*matrix)), [list(col) for col in zip(*matrix)])
words = ['apple', 'bob', 'cat', 'apple']
print({w: len(w) for w in words}, [w.upper() if len(w) > 3 else w for w in words], {w: [i for i, v in enumerate(words) if v == w] for w in words})
n = 3
print([(lambda: n + i)() for i in range(n)], [f(2) for f in [lambda v, k=k: v * k for k in range(3)]])
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ['abc', 'def']], [y for x in range(4) if (y := x * x) > 2], y)


class Config:
    scale = 2
    values = [1, 2, 3]
    scaled = [v for v in values]
    pairs = {v: v * 2 for v in values}


print(Config.scaled, Config.pairs)
print([z for z in (i if i % 2 else -i for i in range(6))], [not b for b in (True, False)])
print(sorted({c.lower() for c in "Hello World" if c.isalpha()}), ''.join(c for c in "h1e2y" if not c.isdigit()))
try:
    print([1 / d for d in (1, 0)])
except ZeroDivisionError as e:
    print(e)
