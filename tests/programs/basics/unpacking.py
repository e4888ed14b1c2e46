a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = [1, 2, 3, 4]
*init, last = "hello"
head, *middle, tail = range(6)
print(first, rest, init, last, head, middle, tail)
(x, y), [z, *w] = (1, 2), [3, 4, 5]
print(x, y, z, w)
one, = [1]
print(one)
for i, (name, score) in enumerate([("ann", 3), ("bob", 4)], start=1):
    print(i, name, score)
for first, *others in [(1, 2, 3), "ab", [9]]:
    print(first, others)
numbers = [1, 2, 3]
print([*numbers, 4, *range(2)], (*numbers,), {*numbers, 3, 5}, {**{'a': 1}, 'b': 2, **{'a': 9}})
print(*numbers, sep='-')
data = {'k': [10, 20]}
data['k'][0], data['k'][1] = data['k'][1], data['k'][0]
print(data)
a = b = c = []
a.append(1)
print(a, b, c, a is c)
i = 0
values = [0, 0, 0]
i, values[i] = 2, 'set'
print(i, values)
for bad in ([1], [1, 2, 3], []):
    try:
        p, q = bad
    except ValueError as error:
        print(error)
try:
    p, q, *r = [1]
except ValueError as error:
    print(error)
try:
    p, q = 5
except TypeError as error:
    print(error)


def swap(pair):
    left, right = pair
    return right, left


print(swap((1, 'a')))
if (n := len(numbers)) > 2:
    print("walrus", n)
while (item := numbers.pop()) > 1:
    print("popped", item)
print([y := 5, y ** 2], [last := v for v in range(3)], last)
