"""Counts the points of a grid that stay in the Mandelbrot set."""


def escapes_after(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for i in range(limit):
        if zr * zr + zi * zi > 4.0:
            return i
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
    return limit


def mandelbrot(size, limit):
    total = 0
    for y in range(size):
        ci = 2.0 * y / size - 1.0
        for x in range(size):
            cr = 2.0 * x / size - 1.5
            total += escapes_after(cr, ci, limit)
    return total


def work():
    return mandelbrot(200, 100)
