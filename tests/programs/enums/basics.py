from enum import Enum, IntEnum, Flag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @property
    def is_warm(self):
        return self is Color.RED


@unique
class Weekday(IntEnum):
    MONDAY = 1
    TUESDAY = 2
    SUNDAY = 7


class Level(Enum):
    LOW = auto()
    HIGH = auto()
    ALSO_HIGH = 2


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    EXECUTE = auto()


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


print(Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], repr(Color.GREEN), str(Color.RED))
print([c.name for c in Color], len(Color), Color.RED in Color, Color.RED is Color(1), Color.RED == 1, Color.RED != Color.BLUE)
print([c.describe() for c in Color], Color.RED.is_warm, Color.BLUE.is_warm)
print(Weekday.SUNDAY + 1, Weekday.MONDAY < Weekday.TUESDAY, Weekday.TUESDAY == 2, int(Weekday.SUNDAY), sorted([Weekday.SUNDAY, Weekday.MONDAY])[0].name)
print(Level.LOW.value, Level.HIGH.value, Level.ALSO_HIGH is Level.HIGH, list(Level))
rw = Permission.READ | Permission.WRITE
print(Permission.READ in rw, Permission.EXECUTE in rw, rw.value, bool(rw & Permission.EXECUTE))
print(f"{Planet.EARTH.gravity:.2f} {Planet.MARS.gravity:.2f}")
print({Color.RED: 'r', Color.BLUE: 'b'}[Color.RED], {Color.RED, Color(1)} == {Color.RED})
for bad in (lambda: Color(9), lambda: Color['PINK'], lambda: Color.PINK):
    try:
        bad()
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e if not isinstance(e, AttributeError) else '')
try:
    Color.RED = 5
except AttributeError:
    print("enum members are fixed")


def react(color):
    match color:
        case Color.RED:
            return "stop"
        case Color.GREEN:
            return "go"
        case _:
            return "?"


print([react(c) for c in Color])
for name, member in Color.__members__.items():
    print(name, member.value)
