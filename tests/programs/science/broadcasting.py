import numpy as np

rows = np.array([[1], [2], [3]])
columns = np.array([10, 20, 30, 40])
table = rows * columns
print(table)
for i, row in enumerate(table):
    print(i, row.sum(), list(map(int, row)))
print(np.where(table > 60, 1, 0).tolist())
total = 0
for value in table.flatten():
    total += int(value)
print(total, table.T.shape, np.vstack([rows.T, rows.T]).tolist())
