from dataclasses import dataclass, field, asdict, astuple, replace, fields
from typing import List, Optional


@dataclass
class Item:
    name: str
    price: float
    quantity: int = 0

    def total(self) -> float:
        return self.price * self.quantity


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0

    def __str__(self):
        return f"{self.major}.{self.minor}.{self.patch}"


@dataclass
class Cart:
    owner: str
    items: List[Item] = field(default_factory=list)
    note: Optional[str] = None
    secret: str = field(default="x", repr=False, compare=False)
    count: int = field(init=False, default=0)

    def __post_init__(self):
        self.count = len(self.items)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3


apple = Item("apple", 1.5, 4)
print(apple, apple.total(), apple == Item("apple", 1.5, 4), apple != Item("pear", 1.5))
cart = Cart("ann", [apple, Item("pear", 2.0)])
print(cart, cart.count, Cart("bob") == Cart("bob", secret="y"))
print(asdict(cart), astuple(apple))
versions = [Version(1, 2), Version(1, 0, 5), Version(0, 9)]
print(sorted(versions), max(versions), [str(v) for v in versions], Version(1) < Version(1, 1), len({Version(1), Version(1, 0, 0)}))
try:
    versions[0].major = 5
except Exception as e:
    print(type(e).__name__, e)
print(replace(apple, price=9.0), [f.name for f in fields(Item)])
print(Derived(1), Derived(1, c=9), Derived(5, 6, 7) == Derived(5, 6, 7))
try:
    Item("only name")
except TypeError as e:
    print(e)
try:
    hash(apple)
except TypeError as e:
    print(e)
a, b = Cart("x"), Cart("y")
a.items.append(1)
print(a.items, b.items)
