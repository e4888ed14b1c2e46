class Temperature:
    def __init__(self, celsius=0.0):
        self._celsius = celsius

    @property
    def celsius(self):
        """The temperature."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @celsius.deleter
    def celsius(self):
        print("reset")
        self._celsius = 0.0


t = Temperature(25)
print(t.celsius, t.fahrenheit)
t.fahrenheit = 212
print(t.celsius)
t.celsius += 1
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
del t.celsius
print(t.celsius)


class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return 3 * self.r ** 2


c = Circle(2)
print(c.area)
try:
    c.area = 5
except AttributeError:
    print("cannot set area")


class Slotted:
    __slots__ = ('a', 'b')

    def __init__(self, a):
        self.a = a


s = Slotted(1)
s.b = 2
print(s.a, s.b)
try:
    s.c = 3
except AttributeError:
    print("no slot c")


class Lazy:
    def __init__(self):
        self.loads = 0

    def __getattr__(self, name):
        if name.startswith('x'):
            self.loads += 1
            return name * 2
        raise AttributeError(f"no {name}")


lazy = Lazy()
print(lazy.xy, lazy.xz, lazy.loads, getattr(lazy, 'q', 'default'))
try:
    lazy.q
except AttributeError as e:
    print(e)


class Positive:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, objtype=None):
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(obj, self.name, value)


class Item:
    price = Positive()
    count = Positive()

    def __init__(self, price, count):
        self.price = price
        self.count = count


i = Item(3, 4)
print(i.price * i.count)
try:
    i.count = 0
except ValueError as e:
    print(e)
