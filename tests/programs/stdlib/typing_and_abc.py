from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar, Dict, Generic, Iterable, Iterator, List, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union

T = TypeVar("T")


class Shape(ABC):
    registry: ClassVar[List[str]] = []

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        Shape.registry.append(cls.__name__)

    @abstractmethod
    def area(self) -> float:
        ...

    @property
    @abstractmethod
    def name(self) -> str:
        pass

    def describe(self) -> str:
        return f"{self.name} of {self.area():.2f}"


class Square(Shape):
    def __init__(self, side: float) -> None:
        self.side = side

    def area(self) -> float:
        return self.side ** 2

    @property
    def name(self) -> str:
        return "square"


class Circle(Shape):
    def __init__(self, radius: float) -> None:
        self.radius = radius

    def area(self) -> float:
        return 3.14159 * self.radius * self.radius

    @property
    def name(self) -> str:
        return "circle"


class Incomplete(Shape):
    def area(self) -> float:
        return 0.0


class Box(Generic[T]):
    def __init__(self, *items: T) -> None:
        self._items: List[T] = list(items)

    def first(self) -> Optional[T]:
        return self._items[0] if self._items else None

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)


class Employee(NamedTuple):
    name: str
    salary: int = 100

    def raised(self, percent: int) -> Employee:
        return self._replace(salary=self.salary * (100 + percent) // 100)


class Speaker(Protocol):
    def speak(self) -> str: ...


class Cat:
    def speak(self) -> str:
        return "meow"


def chorus(speakers: Iterable[Speaker]) -> str:
    return " ".join(s.speak() for s in speakers)


def parse(value: Union[int, str]) -> Tuple[int, Dict[str, Any]]:
    number = int(value)
    return number, {"value": number}


for shape in (Square(2), Circle(1.5)):
    print(shape.describe(), isinstance(shape, Shape))
print(Shape.registry)
for cls in (Shape, Incomplete):
    try:
        cls()
    except TypeError as e:
        print("TypeError", "abstract" in str(e))
print(Box(1, 2).first(), Box().first(), list(Box("a", "b")))
e = Employee("Ann")
print(e, e.raised(10), e.name, e == ("Ann", 100), Employee._fields, e._asdict())
print(chorus([Cat(), Cat()]), parse("5"), parse(7))
x: int = "not an int"
y: int
print(x)
try:
    print(y)
except NameError as error:
    print(error)
def wrong(a: int) -> str:
    return a
print(wrong("text"), wrong(2.5) + 1)
