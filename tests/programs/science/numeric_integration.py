import math

import numpy as np


def trapezoid(f, a, b, n):
    x = np.linspace(a, b, n + 1)
    y = f(x)
    return float(((y[1:] + y[:-1]) / 2 * (b - a) / n).sum())


print(round(trapezoid(np.sin, 0, math.pi, 100), 5))
print(round(trapezoid(lambda x: x ** 2, 0, 3, 300), 4))
print(abs(trapezoid(np.exp, 0, 1, 1000) - (math.e - 1)) < 1e-6)
