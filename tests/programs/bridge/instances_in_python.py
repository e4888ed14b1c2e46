# What a module of Python's own gets of the program: its instances, functions and streams.
import contextvars
import logging
import pprint
import reprlib
import sys
import types
import weakref


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return self.x < other.x

    def __format__(self, spec):
        return f"<{self.x}:{self.y}>{spec}"

    def norm(self, by=1):
        return (self.x**2 + self.y**2) * by


class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)


logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level=logging.DEBUG)
point = Point(3, 4)
logging.info("point %s and %r", point, [point, Point(1, 2)])
logging.getLogger("app").warning("%d of %s", 3, ValueError("what was wrong"))
pprint.pprint({"point": point, "bag": list(Bag(1, 2))})
space = types.SimpleNamespace(point=point)
print(space, space.point is point, space.point.norm(2))
space.point.x = 5
print(point, space)
variable = contextvars.ContextVar("variable")
variable.set(point)
print(variable.get() is point, variable.get().x)
print(reprlib.repr([point] * 10))
print(getattr(space, "missing", "none"))


class Filter(logging.Filter if False else object):
    def filter(self, record):
        return record.levelno > logging.INFO


logger = logging.getLogger("filtered")
logger.addFilter(Filter())
logger.info("not shown")
logger.error("shown")
try:
    raise KeyError("k")
except KeyError as error:
    logger.error("error %r", error)
