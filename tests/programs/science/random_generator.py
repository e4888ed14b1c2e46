import numpy as np

rng = np.random.default_rng(42)
numbers = rng.integers(0, 10, size=8)
print(len(numbers), int(numbers.min()) >= 0, int(numbers.max()) < 10)
again = np.random.default_rng(42).integers(0, 10, size=8)
print((numbers == again).all(), numbers.tolist() == again.tolist())
np.random.seed(0)
first = np.random.rand(3)
np.random.seed(0)
print(np.array_equal(first, np.random.rand(3)), first.shape)
