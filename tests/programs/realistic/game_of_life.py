def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells, width=8, height=6):
    for y in range(height):
        print(''.join('#' if (x, y) in cells else '.' for x in range(width)))
    print()


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
generation = glider
for i in range(5):
    print("generation", i, "alive", len(generation))
    show(generation)
    generation = step(generation)
far = glider
for _ in range(40):
    far = step(far)
print(sorted(far))
print(far == {(x + 10, y + 10) for x, y in glider})
blinker = {(1, 0), (1, 1), (1, 2)}
print(sorted(step(blinker)), step(step(blinker)) == blinker)
