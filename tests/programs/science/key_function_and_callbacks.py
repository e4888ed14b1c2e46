import functools

import numpy as np

vectors = [np.array([3, 4]), np.array([1, 1]), np.array([0, 2])]
by_length = sorted(vectors, key=lambda v: float(np.linalg.norm(v)))
print([v.tolist() for v in by_length])
print(functools.reduce(lambda a, b: a + b, vectors).tolist(), sum(vectors).tolist())
f = np.vectorize(lambda x: x * x if x % 2 else -x)
print(f(np.arange(5)).tolist())
print(np.apply_along_axis(lambda row: row.max() - row.min(), 1, np.array([[1, 5], [2, 9]])).tolist())
print(list(map(int, filter(lambda x: x > 1, np.array([0, 1, 2, 3])))), list(zip("ab", np.array([1, 2]).tolist())))
print(np.fromiter((i * i for i in range(4)), dtype=int).tolist(), np.array([x for x in range(3)]).tolist())
