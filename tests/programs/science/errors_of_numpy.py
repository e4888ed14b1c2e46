import numpy as np

a = np.array([1, 2, 3])
try:
    a + np.array([1, 2])
except ValueError as e:
    print("ValueError:", e)
try:
    a[10]
except IndexError as e:
    print("IndexError:", e)
try:
    np.array([[1, 2], [3, 4]]).reshape(3, 3)
except ValueError as e:
    print("cannot reshape" in str(e))
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as e:
    print("singular:", e)
print(a.tolist())
