def mandelbrot(width: int, height: int, limit: int) -> list[str]:
    rows = []
    for py in range(height):
        y0 = py / height * 2.0 - 1.0
        row = ""
        for px in range(width):
            x0 = px / width * 3.5 - 2.5
            x = y = 0.0
            n = 0
            while x * x + y * y <= 4.0 and n < limit:
                x, y = x * x - y * y + x0, 2 * x * y + y0
                n += 1
            row += " .:-=+*#%@"[min(9, n * 10 // (limit + 1))]
        rows.append(row)
    return rows


for line in mandelbrot(60, 20, 50):
    print(line.rstrip())


def escape(c, limit=100):
    z = 0
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return i
    return None


print([escape(complex(re, 0.5)) for re in (-2, -1, -0.5, 0, 0.5)], escape(1j), escape(1 + 1j))
