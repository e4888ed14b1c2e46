import numpy as np

x = np.linspace(0, 4, 5)
y = 2 * x ** 2 - 3 * x + 1
coefficients = np.polyfit(x, y, 2)
print([round(float(c), 6) + 0.0 for c in coefficients])
p = np.poly1d([1, -3, 2])
print(p(0), p(5), sorted(float(r) for r in p.roots))
print(np.polyval([1, 0, -1], 3))
