"""The spectral norm of an infinite matrix, by the power method."""

from math import sqrt


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    return [
        sum(element(i, j) * vector[j] for j in range(len(vector))) for i in range(len(vector))
    ]


def transposed_times(vector):
    return [
        sum(element(j, i) * vector[j] for j in range(len(vector))) for i in range(len(vector))
    ]


def work():
    u = [1.0] * 100
    v = u
    for _ in range(10):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    return "%.9f" % sqrt(
        sum(a * b for a, b in zip(u, v)) / sum(value * value for value in v)
    )
