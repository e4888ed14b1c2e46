class Base:
    kind = "base"

    def __init__(self, value):
        self.value = value
        self.items = [value]

    def twice(self):
        return self.value * 2

    def name(self):
        return "base"

    def hello(self):
        return "hello " + self.name()


class Derived(Base):
    kind = "derived"

    def __init__(self, value, extra):
        super().__init__(value)
        self.extra = extra
        self.tags = {}

    def name(self):
        return "derived " + str(self.extra)


class Patched:
    limit = 10

    def __init__(self):
        self.count = 0

    def run(self):
        self.count += 1
        return self.count * self.limit

    def stop(self):
        return "stopped"


class Visitor:
    def __init__(self):
        self.seen = []

    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__, self.other)
        return method(node)

    def visit_int(self, node):
        self.seen.append(node)
        return node + 1

    def visit_str(self, node):
        self.seen.append(node)
        return node.upper()

    def other(self, node):
        return repr(node)


class Late:
    def __init__(self, flag):
        if flag:
            self.a = 1
        self.setup()
        self.b = 2

    def setup(self):
        self.c = 3


class Loop:
    def __init__(self, n):
        for i in range(n):
            self.last = i
        self.n = n

    def get(self):
        return self.last


class Cyclic:
    def __init__(self, parent):
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def path(self):
        return self.parent.path() + 1 if self.parent else 0


def mixed(values):
    out = []
    for v in values:
        out.append(v.value if hasattr(v, "value") else v)
    return out


b = Base(3)
d = Derived("x", 2.5)
print(b.twice(), d.twice(), b.hello(), d.hello(), b.kind, d.kind, Base.kind)
things = [b, d, 5, "s", None]
print(mixed(things))
for t in things[:2]:
    t.items.append("more")
    t.value = None
print(b.items, d.items, b.value, d.value)
for t in things[:2]:
    print(getattr(t, "extra", "no extra"))

p = Patched()
print(p.run(), p.run())
p.run = lambda: "replaced"
print(p.run(), Patched().run())
Patched.limit = 3
print(Patched().run())
Patched.stop = lambda self: "patched stop"
print(p.stop())
setattr(p, "count", "text")
print(p.count)

v = Visitor()
print([v.visit(x) for x in (1, "a", 2.5, [1])], v.seen)

for flag in (True, False):
    l = Late(flag)
    try:
        print(l.c, l.b, l.a)
    except AttributeError as e:
        print(e)
for n in (2, 0):
    try:
        print(Loop(n).get())
    except AttributeError as e:
        print(e)
root = Cyclic(None)
kid = Cyclic(Cyclic(root))
print(kid.path(), len(root.children), root.parent)
try:
    root.parent.path()
except AttributeError as e:
    print(e)
del d.tags
print(hasattr(d, "tags"))
try:
    Derived(1)
except TypeError as e:
    print(e)
try:
    Derived(1, 2, 3)
except TypeError as e:
    print(e)
print(Derived(extra=1, value=2).hello())
args = (7, 8)
print(Derived(*args).value, Derived(**{"value": 1, "extra": 2}).extra)
makers = {"b": Base, "d": Derived}
print(makers["b"](4).twice(), makers["d"](4, 5).hello())
calls = [b.hello, d.hello, Base.hello]
print(calls[0](), calls[1](), calls[2](d))
print(sorted([Base(2), Base(1)], key=lambda x: x.value)[0].value)


class Big:
    def __init__(self):
        self.n = 1

    def grow(self):
        self.n *= 1000000007
        return self.n


g = Big()
for _ in range(5):
    g.grow()
print(g.n)


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if isinstance(other, Number):
            return Number(self.n + other.n)
        return NotImplemented

    __radd__ = __add__

    def __repr__(self):
        return f"N({self.n})"

    def __bool__(self):
        return self.n != 0


print(Number(1) + Number(2), sum([Number(3), Number(4)], Number(0)), bool(Number(0)))
try:
    Number(1) + 1
except TypeError as e:
    print(e)
first = None
print((first or Number(0) or Number(5)).n)
if not Number(0):
    print("empty")


class Outer:
    def __init__(self, x):
        self.x = x

    def adder(self):
        def add(y):
            self.x += y
            return self.x
        return add

    def each(self):
        return [self.x + i for i in range(3)], {i: self.x for i in range(2)}, (lambda: self.x)()


o = Outer(1)
add = o.adder()
add(2)
print(o.x, add(3), o.each())


class Early:
    def __init__(self, n):
        if n < 0:
            raise ValueError("negative")
        n = n + 1
        label = f"<{n}>"
        self.n = n
        self.label = label


class Latest(Early):
    def __init__(self, n):
        n = n * 2
        if n > 100:
            n = 100
        super().__init__(n)
        self.more = [n]


print(Latest(3).label, Latest(300).n, Latest(3).more)
try:
    Latest(-1)
except ValueError as e:
    print("error", e)
