import numpy as np

a = np.arange(12).reshape(3, 4)
print(a)
print(a.shape, a.ndim, a.size, a.dtype)
print(a[1, 2], a[0], a[:, 1], a[1:, ::2])
print(a.sum(), a.sum(axis=0), a.mean(axis=1), a.max(), a.argmax())
b = a * 2 + 1
print(b)
print((a > 5).sum(), a[a > 5])
a[0, 0] = 100
print(a[0], a.tolist()[0])
