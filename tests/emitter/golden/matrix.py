def multiply(a, b):
    n = len(a)
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i][j] += a[i][k] * b[k][j]
    return c


print(multiply([[1.0, 2.0], [3.0, 4.0]], [[0.0, 1.0], [1.0, 0.0]]))
