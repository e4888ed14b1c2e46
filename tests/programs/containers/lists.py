a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.insert(0, 0); a.insert(-1, 99); a.insert(100, 'end')
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
print(a, a.index(2), a.count(3), a[::-1], a[1:3], a[-2:], a[::2], a[5:], a[-100:2])
a.reverse()
print(a, sorted(a), a == sorted(a), len(a), sum(a), min(a), max(a))
a.sort()
a[1:3] = ['x', 'y', 'z']
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[0], a[-1]
print(a)
del a[1:]
print(a)
a.clear()
print(a, not a)
b = [[]] * 3
b[0].append(1)
print(b, [[] for _ in range(3)], [0] * 5, [1, 2] + [3], [1, 2] * 2, 2 * [None])
c = [1, 2, 3]
d = c[:]
d[0] = 100
print(c, d, c is d, c < d, [1, [2, [3]]] == [1, [2, [3]]])
print(list("abc"), list(range(3)), list({'k': 1}), list((1, 2)), [*'hi'])
print([1, 2, 3].__len__(), 2 in c, 5 not in c, c.copy(), list(map(lambda x: x * 2, c)), list(filter(None, [0, 1, '', 'a'])), list(zip(c, 'ab')), list(enumerate('ab', 1)), list(reversed(c)))
words = ['banana', 'Apple', 'cherry']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), max(words, key=len), min(words, key=lambda w: w[-1]))
nested = [[3, 'c'], [1, 'a'], [2, 'b']]
nested.sort()
print(nested, sorted(nested, key=lambda r: r[1], reverse=True))
x = [1, 2, 3, 4, 5, 6]
x[1:1] = [9, 9]
x[:2] = []
print(x, x[2:5], x[slice(1, None, 2)])
e = [1]
e.append(e)
print(e, len(e))
for bad in (lambda: c[10], lambda: c.remove(9), lambda: [].pop(), lambda: c.index(9), lambda: c + "a", lambda: c["0"], lambda: x.__setitem__(slice(0, 4, 2), [1, 2, 3])):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as err:
        print(type(err).__name__, err)
