import sys

class Animal:
    """An animal."""
    count = 0
    kinds = ["a", "b"]

    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1

    def speak(self):
        return f"{self.name} says {self.sound()}"

    def sound(self):
        raise NotImplementedError("no sound")

    @property
    def shout(self):
        return self.speak().upper()

    @classmethod
    def make(cls, name):
        return cls(name)

    @staticmethod
    def add(a, b):
        return a + b

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def __init__(self, name):
        super().__init__(name, legs=4)
        self.tricks = []

    def sound(self):
        return "Woof"

    def __eq__(self, other):
        return isinstance(other, Dog) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


d = Dog("Rex")
print(d, d.speak(), d.shout, Animal.count)
e = Dog.make("Bo")
print(e, e == d, e == Dog("Bo"), Animal.add(1, 2))
print(isinstance(e, Animal), issubclass(Dog, Animal))
try:
    Animal("x").speak()
except NotImplementedError as x:
    print("caught", x)


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __call__(self, z):
        return self.x + self.y + z

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *a):
        print("exit", a[0])
        return True


v = Vec(1, 2) + Vec(3, 4)
print(v, 2 * v, v * 3, list(v), v[0], len(v), v(10))
with v as w:
    print("in", w)
    raise ValueError("x")


class MyError(ValueError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


class Deep(MyError):
    def __str__(self):
        return "deep:" + str(self.code)


try:
    raise MyError(5)
except MyError as x:
    print(x, x.code, repr(x))
try:
    raise Deep(6)
except ValueError as x:
    print(x, x.args)


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


print(D().who(), [k.__name__ for k in D.__mro__])


def gen(n):
    i = 0
    while i < n:
        got = yield i
        if got:
            print("got", got)
        i += 1
    return "done"


def outer():
    r = yield from gen(3)
    print("result", r)
    yield 99


print(list(outer()))
g = gen(3)
print(next(g), g.send("hi"))
g.close()
print(sum(x * x for x in gen(5)))
raise Deep(7)
