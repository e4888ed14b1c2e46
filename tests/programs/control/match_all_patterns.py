class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.__secret = 5
    def get(self):
        return self.__secret
p = P(1, 2)
print(p.get(), [n for n in vars(p)])
def f(v):
    match v:
        case 0:
            return "zero"
        case 1 | 2 | "three":
            return "small"
        case None:
            return "none"
        case True:
            return "true"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y, *rest] if x == y:
            return f"twins {x} {rest}"
        case (a, b):
            return f"pair {a} {b}"
        case [first, *_, last]:
            return f"{first}..{last}"
        case {"kind": "circle", "r": r, **rest}:
            return f"circle {r} {rest}"
        case {"kind": kind}:
            return f"kind {kind}"
        case P(0, y=yy):
            return f"P zero {yy}"
        case P(x, y) as whole:
            return f"P {x} {y} {whole.x}"
        case str(s):
            return f"str {s}"
        case int() | float() as n:
            return f"num {n}"
        case _:
            return "other"
for v in [0, 1, 2, "three", None, True, [], [1], [1, 1, 2, 3], (3, 4), [1, 2, 3, 4], {"kind": "circle", "r": 2, "z": 1}, {"kind": "sq"}, P(0, 5), P(1, 2), "hello", 42, 2.5, object]:
    print(f(v))
def g(cmd):
    match cmd.split():
        case ["go", direction]:
            print("going", direction)
        case ["quit"]:
            print("bye")
        case other:
            print("?", other)
g("go north"); g("quit"); g("a b c")
