from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Circle:
    __match_args__ = ("center", "radius")

    def __init__(self, center, radius):
        self.center = center
        self.radius = radius


def describe(value):
    match value:
        case 0:
            return "zero"
        case True | False:
            return "boolean"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return f"number {value}"
        case "":
            return "empty text"
        case str() as text:
            return f"text {text}"
        case []:
            return "empty list"
        case [x]:
            return f"one element {x}"
        case [x, y, *rest]:
            return f"{x}, {y} and {len(rest)} more"
        case {"type": "circle", "r": r}:
            return f"circle dict {r}"
        case {"name": name, **others}:
            return f"named {name} {others}"
        case {}:
            return "some dict"
        case Point(x=0, y=0):
            return "origin"
        case Point(0, y):
            return f"on the y axis at {y}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point():
            return "point"
        case Circle(Point(x, _), radius):
            return f"circle at {x} with {radius}"
        case None:
            return "nothing"
        case _:
            return "something else"


for value in (0, True, -5, 7, 2.5, "", "abc", [], [1], [1, 2, 3, 4], (1, 2), {"type": "circle", "r": 3}, {"name": "n", "a": 1},
              {}, Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Circle(Point(1, 2), 9), None, {1, 2}, b"bytes"):
    print(describe(value))


def command(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["get", item]:
            return f"getting {item}"
        case ["drop", *items] if items:
            return "dropping " + ", ".join(items)
        case ["quit" | "exit"]:
            return "bye"
        case [unknown, *_]:
            return f"cannot {unknown}"
        case _:
            return "nothing said"


for line in ["go north", "go up", "get lamp", "drop a b", "drop", "exit", ""]:
    print(command(line))
