import numpy
import numpy as np
import pandas as pd
from numpy import array, mean
from numpy.linalg import norm

print(numpy is np, mean(array([1, 2, 3])), norm([3, 4]))
print(np.add(1, 2), np.maximum([1, 5], [3, 2]).tolist(), np.sqrt(16.0))
print(hasattr(np, "array"), hasattr(pd, "nothing"), callable(np.mean), np.float64.__name__)
f = np.log10
print(f(1000.0), [g(4.0) for g in (np.sqrt, np.square)])
with np.errstate(divide="ignore"):
    print(np.array([1.0]) / 0)
