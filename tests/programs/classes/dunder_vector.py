import math


class Vector:
    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(self.x + other.x, self.y + other.y)
        return NotImplemented

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return self.x * other.y - self.y * other.x

    def __truediv__(self, k):
        return Vector(self.x / k, self.y / k)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return math.hypot(self.x, self.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __call__(self, t):
        return Vector(self.x * t, self.y * t)

    def __contains__(self, v):
        return v in (self.x, self.y)


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, a - b, a * 2, 2 * a, a * b, a @ b, b / 2, -a, abs(b), a == Vector(1, 2), a != b, a == 5)
print(repr(a), str(a), [a, b], bool(Vector()), bool(a), list(a), len(a), a[1], a[-1], a < b, a > b, sorted([b, a]), max(a, b))
print(sum([a, b, a]), sum([a, b], Vector()), {a: 1}[Vector(1, 2)], len({a, Vector(1, 2), b}), 2 in a, 7 in a)
x, y = a
c = a
a += b
print(a, c is a, x, y, a(10), f"{a}", f"{a!r}", "%s %r" % (a, b))
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a[5], lambda: a ** 2, lambda: a <= b, lambda: ~a):
    try:
        print(bad())
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
