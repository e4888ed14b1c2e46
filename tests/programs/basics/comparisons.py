a, b, c = 1, 2, 3
print(a < b < c, a < c < b, a == 1 != 2 < 3, a < b > a)
print(1 == 1.0, [] is not None, True == 1, True + True, '1' == 1, [1, 2] == [1, 2.0], (1, 2) < (1, 3), [1] < [1, 0])
print('a' < 'b', 'Z' < 'a', 'abc' < 'abd', '' < 'a', 'é' > 'z')
print({1, 2} <= {1, 2, 3}, {1, 2} < {1, 2}, {3} >= set(), {1} == {1.0})
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, None == False, [] == False, () == [])
x = []
y = x
z = []
print(x is y, x is z, x == z, x is not z)
print(not x, not 0, not '', not None, not [0], not 'x')
print(0 or 'default', 'first' or 'second', 1 and 2, 0 and 1, '' or [] or None, None or 0.0, [] and 1)
print(3 in [1, 2, 3], 'ell' in 'hello', 'x' not in {'x': 1}, 2 in (1,), 5 in range(0, 10, 5), 4 in range(0, 10, 5))


def noisy(value):
    print('evaluated', value)
    return value


print(noisy(1) < noisy(2) < noisy(0) < noisy(99))
print(noisy(False) and noisy(True))
print(noisy(3) or noisy(4))
print('yes' if noisy([]) else 'no')
nan = float('nan')
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan])
