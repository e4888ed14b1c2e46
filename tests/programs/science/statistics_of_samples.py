import numpy as np


def summary(values):
    data = np.asarray(values, dtype=float)
    return {
        "mean": round(float(data.mean()), 3),
        "std": round(float(data.std()), 3),
        "median": float(np.median(data)),
        "range": (float(data.min()), float(data.max())),
    }


for name, values in {"small": [1, 2, 3], "mixed": [2.5, -1, 7, 7, 10]}.items():
    print(name)
    for key, value in summary(values).items():
        print("  ", key, value)
print(np.percentile([1, 2, 3, 4], [25, 50, 75]).tolist())
print(np.corrcoef([1, 2, 3], [2, 4, 7]).round(4).tolist())
