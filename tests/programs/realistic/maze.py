from collections import deque

MAZE = """#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########"""
grid = [list(row) for row in MAZE.splitlines()]
where = {c: (y, x) for y, row in enumerate(grid) for x, c in enumerate(row) if c in "SE"}
queue, came = deque([where["S"]]), {where["S"]: None}
while queue:
    y, x = queue.popleft()
    if (y, x) == where["E"]:
        break
    for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        n = (y + dy, x + dx)
        if grid[n[0]][n[1]] != "#" and n not in came:
            came[n] = (y, x)
            queue.append(n)
step, length = came[where["E"]], 0
while step != where["S"]:
    grid[step[0]][step[1]] = "*"
    step = came[step]
    length += 1
print("\n".join(map("".join, grid)), length + 1, len(came), sep="\n")
