def escape(cr, ci, limit):
    zr = zi = 0.0
    n = 0
    while n < limit and zr * zr + zi * zi < 4.0:
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        n += 1
    return n


for y in range(5):
    print("".join("*" if escape(x / 4 - 2.0, y / 2 - 1.0, 50) == 50 else "." for x in range(11)))
