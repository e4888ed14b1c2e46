# Metaclasses of the program: singletons, registries, changed namespaces, classes made by calls.
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
print(Config(1) is Config(2), Config().v, type(Config).__name__, isinstance(Config, Singleton))
class Plugin(type):
    registry = {}
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if bases: Plugin.registry[name.lower()] = cls
    def __iter__(cls): return iter(sorted(cls.registry))
    def __len__(cls): return len(cls.registry)
    def __contains__(cls, x): return x in cls.registry
    def __getitem__(cls, k): return cls.registry[k]
    def __repr__(cls): return f"<plugin {cls.__name__}>"
    @property
    def shout(cls): return cls.__name__.upper()
    def make(cls, *a): return cls(*a)
class Base(metaclass=Plugin):
    def __init__(self, x=1): self.x = x
    def who(self): return type(self).__name__
class A(Base): pass
class B(Base):
    def who(self): return "B:" + super().who()
print(Plugin.registry, list(Base), len(Base), "a" in Base, Base["b"], B, A.shout, A.make(5).x, B().who())
class Meta(type):
    def __new__(m, n, b, d, **kw):
        d["tag"] = n.lower(); d.pop("gone", None)
        d["extra"] = kw
        cls = super().__new__(m, n, b, d)
        cls.late = 1
        return cls
    def __init__(cls, n, b, d, **kw): super().__init__(n, b, d)
class T(metaclass=Meta, opt=3):
    gone = 5
    def f(self): return self.tag
class S(T): pass
print(T.tag, T().f(), hasattr(T, "gone"), T.extra, T.late, S.tag, type(S) is Meta, S.__class__.__name__)
D = Meta("Dyn", (T,), {"z": 9}); print(D.tag, D().z, D.__name__, isinstance(D, Meta))
X = type("X", (object,), {"a": 1, "m": lambda self: self.a}); print(X().m(), X.__name__, type(X) is type)
class Up(type):
    def __new__(m, n, b, d):
        return super().__new__(m, n, b, {(k if k.startswith("_") else k.upper()): v for k, v in d.items()})
class U(metaclass=Up):
    a = 1
    def go(self): return 2
print(U.A, U().GO(), hasattr(U, "a"))
