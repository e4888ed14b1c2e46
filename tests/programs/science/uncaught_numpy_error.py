import numpy as np

values = np.arange(3)
print(values.sum())
print(values[7])
