from dataclasses import dataclass, field, fields, is_dataclass, asdict, replace, FrozenInstanceError, KW_ONLY


@dataclass(order=True)
class Card:
    sort_index: int = field(init=False, repr=False)
    rank: str = "2"
    suit: str = "clubs"

    def __post_init__(self):
        self.sort_index = "23456789TJQKA".index(self.rank)


@dataclass(eq=False)
class Identity:
    x: int


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0

    def moved(self, dx=0, dy=0):
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass
class Options:
    path: str
    _: KW_ONLY
    verbose: bool = False
    depth: int = 3


@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)

    def total(self):
        return self.value + sum(c.total() for c in self.children)


cards = [Card("K"), Card("A", "spades"), Card("7", "hearts"), Card()]
print(sorted(cards), max(cards).suit, Card("T") > Card("9"), Card("A") == Card("A", "clubs"))
i = Identity(1)
print(i == Identity(1), i == i, is_dataclass(i), is_dataclass(3))
p = Point(1.5)
print(p.moved(dx=2).moved(dy=-1), hash(p) == hash(Point(1.5, 0.0)), p == Point(1.5))
try:
    p.x = 3
except FrozenInstanceError as e:
    print(e)
print(Options("a", verbose=True), [f.name for f in fields(Options)])
try:
    Options("a", True)
except TypeError as e:
    print("TypeError")
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
print(t.total(), asdict(t))
