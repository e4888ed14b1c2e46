"""Matrices of fractions: elimination, inverse, determinant, and a polynomial through points."""
from fractions import Fraction
from functools import reduce
from itertools import combinations
from math import gcd, lcm
from operator import mul
from typing import Sequence


class Singular(ArithmeticError):
    pass


class Matrix:
    def __init__(self, rows: Sequence[Sequence]):
        self.rows = [[Fraction(x) for x in row] for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    def __getitem__(self, key):
        row, column = key
        return self.rows[row][column]

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, factor):
        return Matrix([[factor * x for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        texts = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*texts)]
        return "\n".join("[" + "  ".join(t.rjust(w) for t, w in zip(row, widths)) + "]" for row in texts)

    def reduced(self):
        rows, pivots, sign = [row[:] for row in self.rows], [], 1
        for column in range(self.shape[1]):
            top = len(pivots)
            pivot = next((i for i in range(top, len(rows)) if rows[i][column]), None)
            if pivot is None:
                continue
            if pivot != top:
                rows[top], rows[pivot] = rows[pivot], rows[top]
                sign = -sign
            scale = rows[top][column]
            pivots.append((column, scale))
            rows[top] = [x / scale for x in rows[top]]
            for i, row in enumerate(rows):
                if i != top and row[column]:
                    rows[i] = [x - row[column] * y for x, y in zip(row, rows[top])]
            if len(pivots) == len(rows):
                break
        return Matrix(rows), pivots, sign

    def determinant(self):
        _, pivots, sign = self.reduced()
        return sign * reduce(mul, (scale for _, scale in pivots), Fraction(1)) if len(pivots) == len(self.rows) else Fraction(0)

    def inverse(self):
        n = len(self.rows)
        joined = Matrix([row + unit for row, unit in zip(self.rows, Matrix.identity(n).rows)])
        reduced, pivots, _ = joined.reduced()
        if [column for column, _ in pivots] != list(range(n)):
            raise Singular(f"no inverse of\n{self}")
        return Matrix([row[n:] for row in reduced.rows])


def through(points):
    matrix = Matrix([[x**k for k in range(len(points))] for x, _ in points])
    return [row[0] for row in (matrix.inverse() @ Matrix([[y] for _, y in points])).rows]


def shown(coefficients):
    parts = []
    for power, c in reversed(list(enumerate(coefficients))):
        if c:
            text = {0: "", 1: "x"}.get(power, f"x^{power}")
            number = "" if abs(c) == 1 and power else str(abs(c))
            parts.append(("- " if c < 0 else "+ " if parts else "") + number + text)
    return " ".join(parts) or "0"


a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(a, a.determinant(), a.inverse(), a @ a.inverse() == Matrix.identity(3), sep="\n")
print(a.inverse() @ Matrix([[8], [-11], [-3]]), (a**5)[0, 0], 2 * a == a + a, a == 5, sep="\n")
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert, hilbert.determinant(), hilbert.inverse(), sep="\n")
for bad in (lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Matrix([[1], [1, 2]]), lambda: a @ Matrix([[1]]), lambda: a + 1, lambda: a[5, 0]):
    try:
        bad()
    except (Singular, ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
print(shown(through([(0, 1), (1, 3), (2, 11), (3, 31)])), "|", shown(through([(1, 1), (2, 4), (3, 9)])), "|", shown(through([(1, "1/2"), (3, "0.25")])))
harmonic = sum(Fraction(1, n) for n in range(1, 21))
print(harmonic, float(harmonic), harmonic.limit_denominator(100), f"{float(harmonic):.4f}", lcm(*range(1, 21)), gcd(harmonic.numerator, harmonic.denominator))
egyptian, rest = [], Fraction(7, 15)
while rest:
    part = Fraction(1, -(-rest.denominator // rest.numerator))
    egyptian.append(part)
    rest -= part
print(" + ".join(map(str, egyptian)), [sorted(map(float, c)) for c in combinations(egyptian, 2)])
