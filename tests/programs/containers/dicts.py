d = {'b': 2, 'a': 1}
d['c'] = 3
d['b'] = 20
print(d, list(d), list(d.values()), list(d.items()), len(d), d.get('z'), d.get('z', 0), 'a' in d)
print(d.setdefault('a', 9), d.setdefault('n', []), d.pop('a'), d.pop('q', None), d)
d.update({'x': 1}, y=2)
d.update([('p', 5)])
print(d, d.popitem(), {**d, 'b': 0}, d | {'k': 1})
for k, v in d.items():
    print(k, v, end=';')
print()
print({k: v for k, v in sorted(d.items(), key=lambda kv: str(kv[1]))}, dict(a=1), dict([(1, 2)]), dict(zip('ab', [1, 2])), dict.fromkeys('ab', 0), dict.fromkeys([1]), {})
m = {1: 'int', 1.0: 'float', True: 'bool', '1': 'str', (1, 2): 'tuple', None: 'none', frozenset([1]): 'fs'}
print(m, m[1], m[(1, 2)], m[None])
keys = d.keys()
d['late'] = 1
print(list(keys), keys & {'b', 'zz'}, sorted(keys | {'zz'}), d.items() >= {('b', 20)}, list(reversed(d)))
del d['b']
print('b' in d, d == dict(d), d is d.copy(), {1: 2} == {1: 2.0})
inverse = {v: k for k, v in {'one': 1, 'two': 2}.items()}
print(inverse, max({'a': 3, 'b': 7}, key={'a': 3, 'b': 7}.get), sum({'a': 1, 'b': 2}.values()), sorted({3: 'c', 1: 'a'}), min({'z': 0, 'y': 1}))
nested = {'a': {'b': {'c': 42}}}
print(nested['a']['b']['c'], nested.get('a', {}).get('x', {}).get('c', 'none'))
nested['a']['b']['d'] = [1]
nested['a']['b']['d'] += [2]
print(nested)
try:
    for k in d:
        d[k + '!'] = 1
except RuntimeError as e:
    print(e)
for bad in (lambda: d['none'], lambda: {}.popitem(), lambda: {[]: 1}, lambda: d.pop('none'), lambda: dict(1), lambda: d + d):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
d.clear()
print(d, bool(d), str({'a': [1, {'b': (1,)}]}))


class Key:
    def __init__(self, k):
        self.k = k

    def __hash__(self):
        return self.k % 2

    def __eq__(self, other):
        return isinstance(other, Key) and self.k == other.k

    def __repr__(self):
        return f"K{self.k}"


table = {Key(i): i for i in range(5)}
print(table, table[Key(3)], Key(9) in table, Key(0) in table)


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


mm = Missing(a=1)
print(mm['a'], mm['b'], mm.get('b'), mm, isinstance(mm, dict), len(mm))
