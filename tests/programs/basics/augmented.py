x = 10
x += 5; x -= 3; x *= 4; x //= 5; x **= 2; x %= 50
print(x)
x <<= 3; x >>= 1; x |= 1; x &= 0xFF; x ^= 0xF
print(x)
f = 7
f /= 2
print(f)
s = "ab"
s += "c"
s *= 3
print(s)
items = [1, 2]
alias = items
items += [3]
items *= 2
print(items, alias is items)
items = items + [4]
print(alias is items, alias)
t = (1, 2)
u = t
t += (3,)
print(t, u)
d = {'a': 1}
d['a'] += 10
d |= {'b': 2}
print(d)
st = {1, 2, 3}
st |= {4}; st &= {2, 3, 4}; st -= {3}; st ^= {9}
print(sorted(st))


class Account:
    total = 0

    def __init__(self):
        self.items = [0] * 3

    def add(self, i, v):
        self.items[i] += v
        self.total += v
        Account.total -= 1


acc = Account()
acc.add(1, 5)
acc.add(1, 2)
print(acc.items, acc.total, Account.total)
matrix = [[0] * 3 for _ in range(2)]
matrix[1][2] += 7
print(matrix)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
