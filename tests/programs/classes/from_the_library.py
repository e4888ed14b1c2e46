from dataclasses import dataclass, field, asdict, replace, FrozenInstanceError
from enum import Enum, IntEnum, Flag, auto
from abc import ABC, abstractmethod
from typing import NamedTuple, List, Optional

@dataclass
class Point:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list, repr=False)

    def norm(self):
        return self.x * self.x + self.y * self.y

p = Point(1, 2)
print(p, p == Point(1, 2), p.norm(), p.tags)
p.tags.append("a")
print(Point(3).tags, asdict(p), replace(p, x=9))
try:
    Point()
except TypeError as e:
    print(e)

@dataclass(frozen=True, order=True)
class V:
    a: int
    b: str = "z"
    def __post_init__(self):
        if self.a < 0:
            raise ValueError("negative")
print(V(1) < V(2), sorted([V(3), V(1)]), hash(V(1)) == hash(V(1)), {V(1): 2}[V(1)])
try:
    V(1).a = 5
except FrozenInstanceError as e:
    print("frozen", e)
try:
    V(-1)
except ValueError as e:
    print(e)

class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = 3
    CRIMSON = 1

    def pretty(self):
        return self.name.lower()

    @classmethod
    def default(cls):
        return cls.RED

print(Color.RED, repr(Color.GREEN), Color(3), Color["BLUE"], Color.RED.value, Color.RED.name)
print([c.name for c in Color], len(Color), Color.CRIMSON is Color.RED, Color.RED.pretty(), Color.default())
print(Color.RED == Color.RED, Color.RED != Color.BLUE, {Color.RED: "r"}[Color.RED], isinstance(Color.RED, Color))
try:
    Color(7)
except ValueError as e:
    print(e)

class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Level.LOW < Level.HIGH, Level.LOW + 1, int(Level.HIGH), Level.HIGH == 10, sorted([Level.HIGH, Level.LOW]))
print(f"{Level.LOW}", str(Level.HIGH), max(Level))

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
rw = Perm.R | Perm.W
print(rw, repr(rw), Perm.R in rw, Perm.X in rw, bool(rw & Perm.X), list(rw))

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self):
        return f"{self.name} {self.area():.2f}"

class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
    @property
    def name(self): return "circle"
print(Circle(2).describe())
try:
    Shape()
except TypeError as e:
    print(e)

class Emp(NamedTuple):
    name: str
    age: int = 30
    def hi(self):
        return f"hi {self.name}"
e = Emp("Bob")
print(e, e.name, e[1], e.hi(), e._replace(age=5), e == ("Bob", 30))
n, a = e
print(n, a)

class Stack(list):
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]
s = Stack()
s.push(1); s.push(2)
print(s, s.peek(), len(s), isinstance(s, list))

class D(dict):
    def __missing__(self, k):
        return k * 2
    def __setitem__(self, k, v):
        super().__setitem__(k, v + 1)
d = D()
d["a"] = 1
print(d["a"], d["zz"], d)

class Temp:
    def __init__(self): self._c = 0
    @property
    def c(self): return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
t = Temp()
t.c = 5
print(t.c)
try:
    t.c = -300
except ValueError as e:
    print(e)
class G:
    def __getattr__(self, n): return n + "!"
print(G().foo)
class W:
    reg = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        W.reg.append(cls.__name__)
class W1(W): pass
class W2(W): pass
print(W.reg)
print(Circle, Circle(1).__class__.__name__)
