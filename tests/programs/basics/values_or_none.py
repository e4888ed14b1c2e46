# Values that may be None, and what stands in for them.
class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []
def g(xs=None, s=None, n=None):
    xs = xs or [1]
    s = s or "d"
    n = n or 5
    return xs, s, n
print(Node(1, [2]).children, Node(2).children, g(), g([3], "q", 7), g([], "", 0))
def escape(c, limit=10):
    for i in range(limit):
        if i * c > 7: return i
    return None
def ratio(a):
    if a: return 1.5
print([escape(c) for c in range(4)], [escape(0), escape(9)], {escape(c) for c in (1, 5)}, [ratio(x) for x in (0, 1)], {c: escape(c) for c in range(2)}, (escape(0), 1))
t = []
for c in range(3): t.append(escape(c))
print(t, sorted(t, key=lambda v: (v is None, v)), [v for v in t if v is not None], sum(v or 0 for v in t))
def cmp(a, b): return (a > b) - (a < b)
import functools
print(sorted([3, 1, 2], key=functools.cmp_to_key(cmp)), cmp(1, 2), [cmp("a", "b")], True + True, (1 > 0) * 5)
def f(x=None, *, y=None, z=None):
    x = x if x is not None else []
    y = y or {}
    if not z: z = set()
    w = x and x[0]
    return x, y, z, w
print(f(), f([1], y={"a": 1}, z={2}), f(x=[0]))
class C:
    def __init__(self, name="", items=None, size=None):
        self.name = name or "anon"; self.items = list(items or ()); self.size = size or len(self.items)
    def first(self, default=None): return self.items[0] if self.items else default
print(vars(C()), vars(C("x", [1, 2], 5)), C().first(), C(items="ab").first(3), C().first(default=0) or "none")
x = [1, 2, 3, 4]; sl = slice(1, None, 2); print(x[sl], "abcd"[sl], (1, 2, 3)[sl])
