from enum import Enum, Flag, IntEnum, IntFlag, auto


class Light(Enum):
    RED = "stop"
    YELLOW = "slow"
    GREEN = "go"

    def next(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.value == text.lower():
                return member
        raise ValueError(f"no light for {text!r}")

    def __str__(self):
        return self.name.title()


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


class Style(IntFlag):
    BOLD = 1
    ITALIC = 2
    UNDERLINE = 4


class Access(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


light = Light.RED
for _ in range(4):
    print(light, light.value, light.name, end="; ")
    light = light.next()
print()
print(Light.parse("GO"), Light("slow"), Light["RED"] is Light.RED, {Light.RED: 1}[Light.RED], len(Light))
try:
    Light.parse("blue")
except ValueError as e:
    print(e)
print(Priority.HIGH > Priority.LOW, Priority.LOW + 1, Priority(10).name, sorted([Priority.HIGH, Priority.LOW])[0].name, max(Priority).name)
style = Style.BOLD | Style.UNDERLINE
print(style.value, Style.ITALIC in style, bool(style & Style.BOLD), int(style ^ Style.BOLD))
print(Access.READ in Access.ALL, Access.ALL.value, bool(Access.NONE), (Access.READ | Access.WRITE) == Access.ALL)
print([m.name for m in Light if m is not Light.YELLOW], isinstance(Light.RED, Light), Light.RED != Light.GREEN)
