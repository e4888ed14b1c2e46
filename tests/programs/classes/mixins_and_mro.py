class Loggable:
    def log(self, text):
        self.messages = getattr(self, "messages", []) + [f"{self.__class__.__name__}: {text}"]
        return self


class Comparable:
    def key(self):
        raise NotImplementedError

    def __eq__(self, other):
        return self.key() == other.key()

    def __lt__(self, other):
        return self.key() < other.key()

    def __ge__(self, other):
        return not self < other


class JsonLike:
    def to_text(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items()) if not k.startswith("_"))
        return f"{type(self).__name__}({fields})"


class Person(Loggable, Comparable, JsonLike):
    def __init__(self, name, age):
        self.name, self.age = name, age
        self._secret = 1

    def key(self):
        return self.age


class Base:
    def __init__(self, **kwargs):
        self.order = ["Base"]
        self.rest = kwargs


class Left(Base):
    def __init__(self, left=None, **kwargs):
        super().__init__(**kwargs)
        self.left = left
        self.order.append("Left")


class Right(Base):
    def __init__(self, right=None, **kwargs):
        super().__init__(**kwargs)
        self.right = right
        self.order.append("Right")


class Both(Left, Right):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.order.append("Both")


ann, bob = Person("Ann", 30), Person("Bob", 25)
print(ann > bob, ann >= bob, ann == Person("x", 30), sorted([ann, bob])[0].name, ann.to_text())
print(ann.log("one").log("two").messages)
both = Both(left=1, right=2, other=3)
print(both.order, both.left, both.right, both.rest, [c.__name__ for c in Both.__mro__])
try:
    class Wrong(Base, Left):
        pass
except TypeError as e:
    print("TypeError")
