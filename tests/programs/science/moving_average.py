import numpy as np


def moving_average(values, width):
    kernel = np.ones(width) / width
    return np.convolve(values, kernel, mode="valid")


series = np.array([1, 3, 5, 7, 9, 11, 13], dtype=float)
for width in (1, 2, 3):
    print(width, moving_average(series, width).round(3).tolist())
print(np.diff(series).tolist(), np.cumsum(series).tolist())
