import numpy as np
import pandas as pd

n = np.int64(7)
x = np.float64(2.5)
print(n + 1, 1 + n, n * x, x ** 2, n // 2, n % 4, -n, abs(-x), n > 3, 10 - n)
print(int(n), float(x), round(float(x)), str(n), f"{n:04d} {x:.2f}", [1, 2, 3, 4, 5, 6, 7, 8][n], isinstance(n, np.integer))
values = [n, 3, x]
print(sum(values), max(values), sorted(float(v) for v in values))
d = {"k": np.array([1, 2])}
d["k"] += 1
print(d["k"].tolist(), len(d["k"]), 2 in d["k"])
total = 0
for v in np.array([1.5, 2.5]):
    total += v
print(total, list(np.arange(3)) == [0, 1, 2], bool(np.array([1]).any()))
print(pd.Series([1, 2]).sum() + 1, np.array([1, 2, 3])[::-1].tolist(), np.pi == 3.141592653589793)
