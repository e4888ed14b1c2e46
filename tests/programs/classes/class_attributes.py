class Counter:
    instances = 0
    names = []
    limits = {"max": 3}

    def __init__(self, name):
        type(self).instances += 1
        self.names.append(name)
        self.name = name

    @classmethod
    def reset(cls):
        cls.instances = 0
        cls.names = []
        return cls

    @classmethod
    def from_text(cls, text):
        return [cls(part) for part in text.split()]

    @staticmethod
    def valid(name):
        return name.isalpha()


class Special(Counter):
    instances = 100


a, b = Counter("a"), Counter("b")
s = Special("s")
print(Counter.instances, Special.instances, Counter.names, s.names is a.names, Counter.valid("x1"), a.valid("x"))
a.limits = {"max": 9}
b.limits["max"] += 1
print(a.limits, b.limits, Counter.limits, "limits" in a.__dict__, "limits" in b.__dict__)
print([c.name for c in Special.from_text("x y")], Special.instances, Counter.reset() is Counter, Counter.names, Special.names)
print(getattr(Counter, "instances"), hasattr(Counter, "nothing"), Counter.__name__, Special.__bases__[0].__name__, issubclass(Special, Counter))
Counter.extra = lambda self: self.name * 2
print(a.extra(), s.extra())
setattr(Special, "tag", "new")
print(s.tag, vars(a))


class Meta:
    __registry = []

    def __init__(self):
        self.__private = 1
        Meta.__registry.append(self)

    def peek(self):
        return self.__private, len(self.__registry)


m = Meta()
print(m.peek(), hasattr(m, "__private"), m._Meta__private)
