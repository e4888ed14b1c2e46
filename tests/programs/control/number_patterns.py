n = 5
for i in range(1, n + 1):
    print(" " * (n - i) + "*" * (2 * i - 1))
for i in range(n, 0, -1):
    for j in range(1, i + 1):
        print(j, end=" " if j < i else "\n")
row = [1]
for _ in range(6):
    print(" ".join(f"{v:3d}" for v in row).center(30).rstrip())
    row = [a + b for a, b in zip([0] + row, row + [0])]
spiral = [[0] * 4 for _ in range(4)]
x = y = 0
dx, dy = 1, 0
for k in range(1, 17):
    spiral[y][x] = k
    if not (0 <= x + dx < 4 and 0 <= y + dy < 4) or spiral[y + dy][x + dx]:
        dx, dy = -dy, dx
    x += dx
    y += dy
for line in spiral:
    print(line)
