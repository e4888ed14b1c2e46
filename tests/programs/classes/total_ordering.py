from dataclasses import dataclass
from functools import total_ordering


@total_ordering
@dataclass(frozen=True)
class Card:
    rank: int

    def __lt__(self, other):
        return self.rank < other.rank


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __ge__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts >= other.parts


low, high = Card(2), Card(9)
print(low < high, low <= high, low > high, low >= high, low >= Card(2), low <= Card(2))
print(max([low, high]), sorted([high, low]), Card.__ge__(high, low))
old, new = Version("1.2"), Version("1.10")
print(old < new, old <= new, old > new, old >= new)
try:
    old < "1.3"
except TypeError as error:
    print(error)
