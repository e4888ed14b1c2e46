numbers = [1, 2, 3, 4, 5, 6]
for n in numbers[:]:
    if n % 2 == 0:
        numbers.remove(n)
print(numbers)
table = {k: k * k for k in range(5)}
for key in list(table):
    if key % 2:
        del table[key]
print(table)
try:
    for key in table:
        table[key + 100] = 0
except RuntimeError as e:
    print(e)
seen = {1, 2, 3}
try:
    for s in seen:
        seen.add(s + 10)
except RuntimeError as e:
    print(e)
grow = [1]
for g in grow:
    if len(grow) < 5:
        grow.append(g * 2)
print(grow)
items = [3, 1, 2]
for i in range(len(items)):
    items[i] *= 10
print(items)
