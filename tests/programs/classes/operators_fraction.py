from math import gcd


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("denominator is zero")
        if d < 0:
            n, d = -n, -d
        g = gcd(n, d)
        self.n, self.d = n // g, d // g

    def __add__(self, o):
        o = self._of(o)
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __sub__(self, o):
        return self + -self._of(o)

    def __rsub__(self, o):
        return self._of(o) - self

    def __mul__(self, o):
        o = self._of(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = self._of(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __pow__(self, k):
        return Fraction(self.n ** k, self.d ** k) if k >= 0 else Fraction(self.d ** -k, self.n ** -k)

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __eq__(self, o):
        return isinstance(o, (int, Fraction)) and self.n * self._of(o).d == self._of(o).n * self.d

    def __lt__(self, o):
        o = self._of(o)
        return self.n * o.d < o.n * self.d

    def __le__(self, o):
        return self == o or self < o

    def __float__(self):
        return self.n / self.d

    def __int__(self):
        return self.n // self.d

    def __round__(self, digits=None):
        return round(self.n / self.d, digits)

    def __hash__(self):
        return hash((self.n, self.d))

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    @staticmethod
    def _of(o):
        return o if isinstance(o, Fraction) else Fraction(o)


half, third = Fraction(1, 2), Fraction(2, 6)
print(half + third, half - third, half * third, half / third, -half, half ** 3, half ** -2, 1 + half, 2 * third, 1 - third)
print(half > third, half <= Fraction(3, 6), half == Fraction(2, 4), half != 1, sorted([half, third, Fraction(3, 4)]), max(half, third))
print(float(third), int(Fraction(7, 2)), round(third, 3), round(Fraction(5, 2)), sum([half, third], Fraction(0)), {half: "h"}[Fraction(2, 4)])
total = Fraction(0)
for k in range(1, 20):
    total += Fraction(1, k)
print(total, Fraction(-3, -6), Fraction(3, -6))
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)
try:
    half + "x"
except TypeError as e:
    print("TypeError")
