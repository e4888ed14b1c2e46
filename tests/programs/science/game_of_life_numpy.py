import numpy as np


def step(grid):
    neighbours = sum(
        np.roll(np.roll(grid, dy, 0), dx, 1)
        for dy in (-1, 0, 1) for dx in (-1, 0, 1)
        if (dy, dx) != (0, 0)
    )
    return ((neighbours == 3) | ((grid == 1) & (neighbours == 2))).astype(int)


grid = np.zeros((6, 6), dtype=int)
for y, x in [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)]:
    grid[y, x] = 1
for generation in range(4):
    print(generation, int(grid.sum()))
    grid = step(grid)
print("\n".join("".join("#" if c else "." for c in row) for row in grid.tolist()))
