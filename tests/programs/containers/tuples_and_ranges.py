t = (1, 'two', 3.0)
print(t, t[0], t[-1], t[1:], len(t), t + (4,), t * 2, 'two' in t, t.index(3.0), t.count(1), (1, 2) < (1, 2, 0), () < (0,), hash((1, 2)) == hash((1, 2)))
print((5), (5,), tuple('ab'), tuple([1]), (1, (2, (3,))), max((1, 5), (2, 0)), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), {(0, 1): 'cell'}[0, 1])
r = range(0, 20, 3)
print(r, list(r), len(r), r[2], r[-1], r[1:4], 9 in r, 10 in r, r.index(9), r == range(0, 21, 3), range(5, 0, -2)[1], list(range(5, 0, -2)), sum(range(101)), range(0), bool(range(0)), r.start, r.stop, r.step, list(reversed(r)), r.count(3), range(3) == range(0, 3, 1))
print(range(10 ** 20)[10 ** 19], len(range(-5, 5)), 2.0 in range(5), min(range(3, 9)), list(range(2 ** 63 - 1, 2 ** 63 + 1)))
a, *b = t
print(a, b)
for bad in (lambda: t[5], lambda: t.__setitem__, lambda: range(1.5), lambda: r[100], lambda: (1, 2) + [3], lambda: r.index(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
def stats(xs): return min(xs), max(xs), sum(xs) / len(xs)
low, high, mean = stats([1, 2, 6])
print(low, high, mean, stats([5]))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), list(range(10))[s], "abcdefghij"[s], slice(3))
