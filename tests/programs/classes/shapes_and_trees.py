from abc import ABC, abstractmethod
import math


# All shapes.
class Shape(ABC):
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def sides(self): ...

    # Says what it is.
    def describe(self):
        return f"{self.name} {self.area():.2f} {self.sides}"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return math.pi * self.r ** 2

    @property
    def sides(self):
        return 0


class Square(Shape):
    def __init__(self, s=1.5):
        super().__init__("square")
        self.s = s

    def area(self):
        return self.s * self.s

    @property
    def sides(self):
        return 4


class Half(Shape):
    def area(self):
        return 1.0


shapes = [Circle(2), Square(), Square(3.0)]
for s in shapes:
    print(s.describe(), s.sides)
print(sum(s.area() for s in shapes), Shape.count)
for c in (Shape, Half):
    try:
        c("x")
    except TypeError as e:
        print(type(e).__name__)
try:
    Half("x")
except TypeError as e:
    print(type(e).__name__)
print(max(shapes, key=lambda s: s.area()).name)


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)

    def __contains__(self, item):
        return item in self._items

    def __iter__(self):
        return iter(self._items)


s = Stack()
for i in range(5):
    s.push(i * 2)
print(len(s), s.pop(), 4 in s, 5 in s, list(s), bool(s))
while s:
    s.pop()
try:
    s.pop()
except IndexError as e:
    print(e)


class Temp:
    def __init__(self, c):
        self.c = c

    @property
    def f(self):
        return self.c * 9 / 5 + 32

    @f.setter
    def f(self, value):
        self.c = (value - 32) * 5 / 9

    @classmethod
    def of(cls, text):
        return cls(float(text))

    def __add__(self, other):
        return Temp(self.c + other.c)

    def __str__(self):
        return f"{self.c:.1f}C"

    def __call__(self, x, *rest, **named):
        return self.c + x + sum(rest) + len(named)


t = Temp(100)
t.f = 50
print(t.c, t.f, Temp.of("3.5"), t + Temp(1), t(1), t(1, 2, a=3))


class Counter:
    total = 0

    def __init__(self):
        Counter.total += 1
        self.id = Counter.total

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self.id == other.id

    def __hash__(self):
        return hash(self.id)


cs = [Counter() for _ in range(3)]
print([c.id for c in cs], Counter.total, cs[0] == cs[1], cs[0] != cs[1], cs[0] == 5, len({*cs, cs[0]}))


class Tree:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children if children is not None else []

    def add(self, child):
        self.children.append(child)
        return child

    def depth(self):
        return 1 + max((c.depth() for c in self.children), default=0)

    def walk(self):
        yield self.value
        for c in self.children:
            yield from c.walk()


root = Tree("a")
root.add(Tree("b")).add(Tree("c"))
root.add(Tree("d", [Tree("e")]))
print(root.depth(), list(root.walk()))


class Matrix:
    def __init__(self, rows):
        self.rows = rows
        self.n = len(rows)

    def __getitem__(self, key):
        return self.rows[key[0]][key[1]]

    def __setitem__(self, key, value):
        self.rows[key[0]][key[1]] = value

    def __matmul__(self, other):
        return Matrix([[sum(self[i, k] * other[k, j] for k in range(self.n)) for j in range(self.n)] for i in range(self.n)])

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, trace):
        print("exit", kind is None)
        return False


with Matrix([[1, 2], [3, 4]]) as m:
    m[0, 0] = 7
    print((m @ m).rows)
print(getattr(m, "n"), getattr(m, "nothing", None))
for name in ("rows", "n"):
    print(getattr(m, name))
