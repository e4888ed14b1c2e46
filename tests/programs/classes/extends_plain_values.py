"""Classes that extend int, str, float, tuple, bytes, list, dict and sets."""


class Int(int):
    def __new__(cls, v, unit="m"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __repr__(self):
        return f"Int({int(self)}, {self.unit})"
    def double(self):
        return Int(self * 2)
x = Int(5, "km")
print(x, x + 1, type(x + 1), x.unit, x == 5, hash(x) == hash(5), isinstance(x, int), x.double(), {5: 1}[x], [1,2,3,4,5,6][x], x > 3, -x, x // 2, 2 ** x, x / 2, f"{x:03d}", "%d" % x, str(x))
class Name(str):
    def shout(self): return self.upper() + "!"
    def __eq__(self, o): return str.lower(self) == str.lower(o)
    def __hash__(self): return hash(self.lower())
n = Name("bob")
print(n, n.shout(), n + "x", type(n + "x").__name__, len(n), n[0], n == "BOB", {"bob": 1}.get(n), "o" in n, n.split("o"), f"{n:>5}", repr(n), n.upper(), isinstance(n, str), "-".join([n, n]), list(n))
class Vec(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self, o)))
    @property
    def x(self): return self[0]
v = Vec(1, 2) + Vec(3, 4)
print(v, v.x, len(v), v == (4, 6), hash(v) == hash((4, 6)), isinstance(v, tuple), type(v).__name__, list(v), v[1:], v * 2)
a, b = v
print(a, b, max(v), sum(v))
class Temp(float):
    def f(self): return self * 9 / 5 + 32
t = Temp(100)
print(t, t.f(), t + 1, t == 100.0, round(t), int(t), t.is_integer(), f"{t:.2f}", abs(t), type(t).__name__, repr(t))
class B(bytes):
    def hexed(self): return self.hex()
print(B(b"ab").hexed(), B(b"ab"), len(B(b"ab")), B(b"ab") == b"ab")
class L(list):
    def __init__(self, *a):
        super().__init__(a)
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return r
    def append(self, v):
        super().append(v * 2)
l = L(1, 2, 3); l.append(4); print(l, l[0], l[-1], len(l), sorted(l, reverse=True), l == [1,2,3,8], l[1:])
class D(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
d = D(a=1); d["b"] = 2; print(d, d["zz"], len(d), "a" in d, d.get("q"), dict(d), list(d.items()))
class S(set):
    def add(self, v): super().add(v + 1)
s = S([1]); s.add(5); print(s, 6 in s, s | {9}, len(s))
class FS(frozenset): pass
print(FS([1,2]) == {1,2}, FS([1]), len(FS([1,2])))
class BA(bytearray): pass
ba = BA(b"x"); ba.append(65); print(ba)
class Celsius(float):
    def __new__(cls, v): return super().__new__(cls, v)
    def __add__(self, o): return Celsius(float(self) + o)
c = Celsius(3) + 2
print(c, type(c).__name__)
class Bool(int):
    def __bool__(self): return False
print(bool(Bool(3)), "y" if Bool(3) else "n")
print(x.__class__, int.__add__(x, 3), x.bit_length(), x.real)
import json
print(json.dumps({"x": Int(3), "n": Name("q"), "t": Temp(1.5), "v": Vec(1, 2)}))
