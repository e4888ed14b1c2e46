def find_factor(n):
    for i in range(2, n):
        if n % i == 0:
            print(n, "=", i, "*", n // i)
            break
    else:
        print(n, "is prime")


for n in range(2, 20):
    find_factor(n)

n = 10
while n > 0:
    n -= 3
    if n == 5:
        continue
    if n < -5:
        break
    print(n)
else:
    print("finished without break")

for row in range(3):
    for col in range(3):
        if col == row:
            continue
        if row == 2 and col == 1:
            break
        print(row, col)
    else:
        print("row", row, "complete")

for i in []:
    print("never")
else:
    print("empty loop")

while True:
    n += 1
    if n > 3:
        break
else:
    print("not printed")
print(n)


def search(grid, wanted):
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell == wanted:
                return x, y
    return None


print(search([[1, 2], [3, 4]], 3), search([[1]], 9))
for i in range(5):
    i *= 10
    print(i, end=' ')
print()
for i in range(10, 0, -3):
    print(i, end=',')
print(i)
items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)
