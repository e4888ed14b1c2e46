import numpy as np

A = np.array([[2.0, 1.0], [1.0, 3.0]])
b = np.array([3.0, 5.0])
x = np.linalg.solve(A, b)
print(x.round(6).tolist())
print(np.allclose(A @ x, b), round(float(np.linalg.det(A)), 6))
print((A @ A).tolist(), A.T.tolist(), np.eye(2).tolist())
print(np.dot(b, b), float(np.linalg.norm(b)) > 5)
values = sorted(np.linalg.eigvalsh(A).round(4).tolist())
print(values)
