def eval_a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += eval_a(i, j) * v[j]
        result.append(total)
    return result


print(times([1.0] * 3))
