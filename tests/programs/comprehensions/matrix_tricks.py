n = 4
identity = [[int(i == j) for j in range(n)] for i in range(n)]
table = [[i * j for j in range(1, 6)] for i in range(1, 6)]
print(identity)
print([row[::-1] for row in table][0], [table[i][i] for i in range(5)], [list(c) for c in zip(*table)] == table)
print(sorted({x * y for x in range(1, 5) for y in range(1, 5)}), {(x, y): x ** y for x in (2, 3) for y in (0, 2)})
print([(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in range(b, 20) if a * a + b * b == c * c])
print({c: [w for w in ["ape", "bee", "ant"] if w[0] == c] for c in "ab"}, [x if x % 2 else -x for x in range(6)])
flat = [cell for row in table for cell in row if cell % 5 == 0]
print(flat, sum(1 for _ in filter(lambda v: v > 10, flat)), [[y for y in range(x)] for x in range(4)])
primes = [p for p in range(2, 60) if all(p % d for d in range(2, int(p ** 0.5) + 1))]
print(primes, [b - a for a, b in zip(primes, primes[1:])], dict(zip(primes, map(str, primes)))[7])
gen = (i ** 2 for i in range(10) if i % 2)
print(next(gen), sum(gen), list(gen))
