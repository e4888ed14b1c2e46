"""Writes what CPython's standard library gives for many calls, one line of JSON each.

    python cases.py FAMILY SEED COUNT

A case is a list of steps: the first calls a function of a module, the others go on from what came out. `want` is the repr of the
last result, or the type and text of an error. Values that JSON has not are tagged: {"t": [...]} is a tuple, {"b": "..."} bytes in
Latin-1, {"f": "nan"} a float, {"d": [[k, v], ...]} a dict, {"s": [...]} a set, {"lambda": name} a function that both sides know.
"""

import copy
import importlib
import itertools
import json
import math
import operator
import random
import re
import string
import sys

FUNCTIONS = {
    "upper": lambda value: str(getattr(value, "group", lambda: value)()).upper(),
    "negate": lambda value: -value,
    "odd": lambda value: value % 2 == 1,
    "add": lambda a, b: a + b,
    "length": lambda value: len(value),
    "identity": lambda value: value,
}


def encode(value):
    if isinstance(value, bool) or value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, float):
        return {"f": repr(value)}
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, tuple):
        return {"t": [encode(item) for item in value]}
    if isinstance(value, bytes):
        return {"b": value.decode("latin-1")}
    if isinstance(value, dict):
        return {"d": [[encode(key), encode(item)] for key, item in value.items()]}
    if isinstance(value, set):
        return {"s": [encode(item) for item in value]}
    for name, function in FUNCTIONS.items():
        if value is function:
            return {"lambda": name}
    raise TypeError(type(value))


def arguments(rest):
    return (rest[0] if rest else [], rest[1] if len(rest) > 1 else {})


def run(steps):
    result = None
    for number, step in enumerate(steps):
        kind, name, *rest = step
        args, kwargs = arguments(rest)
        if kind == "list":
            result = list(itertools.islice(result, 30))
        elif kind == "attr":
            result = getattr(result, name)
        elif kind == "item":
            result = result[args[0]]
        elif kind == "method":
            result = getattr(result, name)(*args, **kwargs)
        elif kind == "keep":  # Goes on with the object itself, whatever its method gave.
            getattr(result, name)(*args, **kwargs)
        elif kind == "operator" and number:
            result = getattr(operator, name)(result, *args)
        else:
            target = importlib.import_module(kind)
            for part in name.split("."):
                target = getattr(target, part)
            result = target(*args, **kwargs)
    return result


def case(*steps):
    try:
        want = repr(run(copy.deepcopy(list(steps))))
    except RecursionError:
        return
    except Exception as error:  # noqa: BLE001
        want = f"{type(error).__name__}: {error}"
    encoded = [[step[0], step[1], *(encode_arguments(step[2:]))] for step in steps]
    print(json.dumps({"steps": encoded, "want": want}))


def encode_arguments(rest):
    args, kwargs = arguments(rest)
    return [[encode(arg) for arg in args], [[name, encode(value)] for name, value in kwargs.items()]]


def any_float(r):
    return r.choice(
        [
            lambda: r.uniform(-1, 1),
            lambda: r.uniform(-100, 100),
            lambda: r.uniform(0, 1e6),
            lambda: math.ldexp(r.random() - 0.5, r.randint(-1070, 1024)),
            lambda: float(r.randint(-50, 50)),
            lambda: r.choice([0.0, -0.0, math.inf, -math.inf, math.nan, 0.5, 1.5, 2.5, 1e308, 5e-324]),
        ]
    )()


def any_number(r):
    return r.choice([lambda: any_float(r), lambda: any_float(r), lambda: r.randint(-20, 200), lambda: r.randint(-(2**80), 2**80), lambda: r.random() < 0.5])()


def any_text(r, size=12):
    alphabet = r.choice(["abcABC xyz", "aab", "aé😀\u2028\n\t\"\\/\x00\x7f", "0123456789.-+e", string.printable])
    return "".join(r.choice(alphabet) for _ in range(r.randint(0, size)))


def any_value(r, depth=3):
    kinds = [lambda: None, lambda: r.random() < 0.5, lambda: r.randint(-1000, 1000), lambda: r.randint(-(2**70), 2**70), lambda: any_float(r), lambda: any_text(r)]
    if depth:
        kinds += [
            lambda: [any_value(r, depth - 1) for _ in range(r.randint(0, 4))],
            lambda: {any_text(r, 4): any_value(r, depth - 1) for _ in range(r.randint(0, 4))},
            lambda: tuple(any_value(r, depth - 1) for _ in range(r.randint(0, 3))),
        ] * 2
    return r.choice(kinds)()


UNARY = "sqrt exp expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh degrees radians fabs floor ceil trunc isnan isinf isfinite erf erfc gamma lgamma modf frexp ulp".split()
BINARY = "atan2 pow fmod remainder copysign hypot isclose nextafter log".split()


def math_cases(r, count):
    for _ in range(count):
        pick = r.random()
        if pick < 0.5:
            case(["math", r.choice(UNARY), [any_number(r)]])
        elif pick < 0.7:
            case(["math", r.choice(BINARY), [any_number(r), any_number(r)]])
        elif pick < 0.8:
            case(["math", r.choice(["gcd", "lcm"]), [r.choice([r.randint(-100, 100), r.randint(-(2**90), 2**90)]) for _ in range(r.randint(0, 4))]])
        elif pick < 0.85:
            case(["math", r.choice(["comb", "perm"]), [r.randint(-1, 60), r.randint(-1, 40)]])
        elif pick < 0.88:
            case(["math", "factorial", [r.choice([r.randint(-2, 100), 2.5, "a"])]])
        elif pick < 0.91:
            case(["math", "isqrt", [r.choice([r.randint(-2, 2**63 - 1), r.randint(0, 2**200)])]])
        elif pick < 0.94:
            case(["math", r.choice(["fsum", "prod"]), [[any_float(r) if r.random() < 0.5 else r.uniform(-1e10, 1e10) for _ in range(r.randint(0, 20))]]])
        elif pick < 0.97:
            n = r.randint(1, 5)
            case(["math", "dist", [[r.uniform(-10, 10) for _ in range(n)], [r.uniform(-10, 10) for _ in range(n)]]])
        else:
            case(["math", "ldexp", [any_float(r), r.randint(-2200, 2200)]])


def json_cases(r, count):
    for _ in range(count):
        pick = r.random()
        if pick < 0.45:
            options = {}
            if r.random() < 0.4:
                options["indent"] = r.choice([None, 0, 2, 4, "\t", "--"])
            if r.random() < 0.3:
                options["sort_keys"] = True
            if r.random() < 0.3:
                options["ensure_ascii"] = False
            if r.random() < 0.2:
                options["separators"] = (",", ":")
            if r.random() < 0.1:
                options["allow_nan"] = False
            if r.random() < 0.1:
                options["skipkeys"] = True
            value = any_value(r)
            if r.random() < 0.1:
                value = {r.choice([1, 2.5, None, True, "x", (1,), 2**70]): value, "k": {1, 2} if r.random() < 0.3 else 1}
            case(["json", "dumps", [value], options])
        else:
            text = json.dumps(any_value(r), ensure_ascii=r.random() < 0.5, indent=r.choice([None, 1]))
            for _ in range(r.choice([0, 0, 1, 1, 2])):
                at = r.randint(0, len(text))
                text = r.choice([text[:at] + r.choice('{}[],:"\\ntfu0-.eE \n\x01é😀') + text[at:], text[:at] + text[at + 1 :], text[:at]])
            if sys.version_info >= (3, 13) and re.search(r",\s*[\]}]", text):
                continue  # The message about a comma too many is that of Python up to 3.12.
            case(["json", "loads", [text]])


def random_cases(r, count):
    for _ in range(count // 4):
        seed = r.choice([r.randint(-100, 100), r.randint(-(2**200), 2**200), any_text(r), r.uniform(0, 1), b"\x00\xff"])
        steps = [["random", "Random", [seed]]]
        for _ in range(r.randint(0, 6)):
            steps.append(["keep", r.choice(["random", "gauss"])])
        calls = [
            ["random", []],
            ["randint", [r.randint(-5, 5), r.randint(5, 2 ** r.randint(3, 100))]],
            ["randrange", [r.randint(1, 1000)]],
            ["randrange", [r.randint(-100, 100), r.randint(-100, 100), r.choice([-3, -1, 1, 2, 7])]],
            ["getrandbits", [r.randint(0, 200)]],
            ["choice", [list(range(r.randint(0, 10)))]],
            ["choices", [list("abcdef")], {"k": 5}],
            ["choices", [list("abc"), [r.randint(0, 5) for _ in range(3)]], {"k": 4}],
            ["sample", [list(range(r.randint(0, 100))), r.randint(0, 20)]],
            ["uniform", [r.uniform(-5, 5), r.randint(0, 5)]],
            ["triangular", [0, 10, r.choice([None, 3, 7.5])]],
            ["gauss", [0.0, r.uniform(0, 2)]],
            ["normalvariate", [1, 2]],
            ["lognormvariate", [0, 1]],
            ["expovariate", [r.uniform(0.1, 3)]],
            ["gammavariate", [r.choice([0.5, 1.0, 2.5]), r.uniform(0.1, 3)]],
            ["betavariate", [r.uniform(0.1, 3), r.uniform(0.1, 3)]],
            ["paretovariate", [r.uniform(0.5, 3)]],
            ["weibullvariate", [1, r.uniform(0.5, 3)]],
            ["vonmisesvariate", [r.uniform(0, 6), r.choice([0.0, 1.0, 5.0])]],
            ["randbytes", [r.randint(0, 20)]],
        ]
        name, *rest = r.choice(calls)
        case(*steps, ["method", name, *rest])


PIECES = ["a", "b", "ab", ".", r"\d", r"\w", r"\s", r"\b", "[abc]", "[^a]", "[a-c0-9]", r"[\d\s]", "x", "1", " ", "-", r"\.", "é", r"\W", r"\D", r"\S", r"\B", r"[\]\-^]", "[]a]", r"\x41", r"\t", r"\\", "{", "}", "]"]


def any_pattern(r, depth=2):
    parts = []
    for _ in range(r.randint(1, 4)):
        piece = r.choice(PIECES)
        if depth and r.random() < 0.4:
            inner = any_pattern(r, depth - 1)
            piece = r.choice(["(%s)", "(?:%s)", "(?P<n%d>%%s)" % r.randint(1, 10**6), "(?=%s)", "(?!%s)", "(%s|b)", "(?i:%s)"]) % inner
        if r.random() < 0.35:
            piece += r.choice(["*", "+", "?", "{2}", "{1,3}", "{,2}", "*?", "+?", "??", "{0,1}?"])
        parts.append(piece)
    if r.random() < 0.1:
        parts.append(r.choice(["|a", "|", "$", "^", r"\Z", r"\1", "(", ")", "*", "(?<=a)b", "(?<!a)b", "[", "\\"]))
    return "".join(parts)


def re_cases(r, count):
    for _ in range(count):
        pattern = any_pattern(r)
        text = "".join(r.choice(["a", "b", "ab", "c", "x", "1", "12", " ", "-", ".", "\n", "é", "A", "_", "😀", "aab"]) for _ in range(r.randint(0, 8)))
        flags = r.choice([0, 0, 0, 2, 8, 16, 256, 10])
        if "😀" in text and r.random() < 0.7:
            text = text.replace("😀", "")
        name = r.choice(["findall", "findall", "split", "sub", "search", "match", "fullmatch", "subn", "compile"])
        if name == "sub" or name == "subn":
            case(["re", name, [pattern, r.choice(["<>", r"[\g<0>]", r"\\", FUNCTIONS["upper"], r"\1", r"\n"]), text], {"flags": flags}])
        elif name == "compile":
            case(["re", name, [pattern]], ["attr", r.choice(["groups", "pattern", "flags"])])
        elif name in ("search", "match", "fullmatch"):
            after = r.choice([["method", "groups"], ["method", "span"], ["method", "group"], ["attr", "lastindex"], None])
            found = [["re", name, [pattern, text], {"flags": flags}]]
            try:
                has = run(found) is not None
            except Exception:  # noqa: BLE001
                has = False
            case(*found, *([after] if after and has else []))
        else:
            case(["re", name, [pattern, text], {"flags": flags}])


def containers_cases(r, count):
    def numbers(n=8):
        return [r.randint(-5, 9) for _ in range(r.randint(0, n))]

    f = FUNCTIONS
    for _ in range(count):
        items = numbers()
        options = [
            lambda: [["itertools", "chain", [numbers(), any_text(r)]], ["list", ""]],
            lambda: [["itertools", "accumulate", [items]], ["list", ""]],
            lambda: [["itertools", "accumulate", [items, f["add"]], {"initial": 5}], ["list", ""]],
            lambda: [["itertools", "product", [numbers(3), any_text(r, 3)], {"repeat": r.randint(0, 2)}], ["list", ""]],
            lambda: [["itertools", "permutations", [numbers(4), r.choice([None, 0, 1, 2, 3, 9])]], ["list", ""]],
            lambda: [["itertools", "combinations", [numbers(6), r.randint(-1, 4)]], ["list", ""]],
            lambda: [["itertools", "combinations_with_replacement", [numbers(4), r.randint(0, 3)]], ["list", ""]],
            lambda: [["itertools", "islice", [items, *[r.choice([None, 0, 1, 2, 5]) for _ in range(r.randint(1, 2))]]], ["list", ""]],
            lambda: [["itertools", "islice", [items, r.randint(-1, 5), r.choice([None, 3, 9]), r.choice([None, 0, 1, 2, 3])]], ["list", ""]],
            lambda: [["itertools", "takewhile", [f["odd"], items]], ["list", ""]],
            lambda: [["itertools", "dropwhile", [f["odd"], items]], ["list", ""]],
            lambda: [["itertools", "filterfalse", [r.choice([None, f["odd"]]), items]], ["list", ""]],
            lambda: [["itertools", "zip_longest", [items, any_text(r, 5)], {"fillvalue": "-"}], ["list", ""]],
            lambda: [["itertools", "count", [r.choice([0, -3, 2.5, 2**63 - 2]), r.choice([1, -2, 0.5])]], ["list", ""]],
            lambda: [["itertools", "cycle", [numbers(3)]], ["list", ""]],
            lambda: [["itertools", "repeat", ["x", r.randint(-1, 4)]], ["list", ""]],
            lambda: [["itertools", "starmap", [f["add"], [(1, 2), (3, 4)]]], ["list", ""]],
            lambda: [["itertools", "compress", [any_text(r), numbers()]], ["list", ""]],
            lambda: [["itertools", "pairwise", [items]], ["list", ""]],
            lambda: [["functools", "reduce", [f["add"], items]]],
            lambda: [["functools", "reduce", [f["add"], items, 100]]],
            lambda: [["collections", "Counter", [any_text(r)]]],
            lambda: [["collections", "Counter", [any_text(r)]], ["method", "most_common", [r.choice([None, 0, 1, 2, 99])]]],
            lambda: [["collections", "Counter", [any_text(r)]], ["keep", "update", [any_text(r)]], ["keep", "subtract", [any_text(r)]]],
            lambda: [["collections", "Counter", [items]], ["method", "elements"], ["list", ""]],
            lambda: [["collections", "Counter", [any_text(r, 5)]], ["operator", r.choice(["pos", "neg"])]],
            lambda: [["collections", "deque", [items, r.choice([None, 0, 1, 3])]]],
            lambda: [["collections", "deque", [items]], ["keep", "rotate", [r.randint(-9, 9)]], ["keep", "appendleft", [7]], ["keep", "append", [8]]],
            lambda: [["collections", "deque", [items, 4]], ["keep", "extendleft", [numbers()]], ["keep", "extend", [numbers()]]],
            lambda: [["collections", "deque", [items]], ["keep", r.choice(["pop", "popleft", "reverse", "clear"])]],
            lambda: [["collections", "deque", [items]], ["keep", "insert", [r.randint(-9, 9), 77]]],
            lambda: [["collections", "deque", [items]], ["keep", "remove", [r.randint(-5, 9)]]],
            lambda: [["collections", "deque", [items]], ["method", "index", [r.randint(-5, 9)]]],
            lambda: [["collections", "deque", [items]], ["operator", "getitem", [r.randint(-9, 9)]]],
            lambda: [["collections", "OrderedDict", [[(k, k) for k in items]]], ["keep", "move_to_end", [r.randint(-5, 9), r.random() < 0.5]]],
            lambda: [["collections", "OrderedDict", [[(k, k) for k in items]]], ["method", "popitem", [r.random() < 0.5]]],
            lambda: [["heapq", r.choice(["nlargest", "nsmallest"]), [r.randint(-1, 5), items, r.choice([None, f["negate"]])]]],
            lambda: [["heapq", "merge", [sorted(items), sorted(numbers())]], ["list", ""]],
            lambda: [["bisect", r.choice(["bisect", "bisect_left", "bisect_right"]), [sorted(items), r.randint(-5, 9)]]],
            lambda: [["operator", r.choice(["add", "sub", "mul", "floordiv", "mod", "truediv", "pow", "lt", "eq"]), [any_number(r), r.randint(-5, 5)]]],
            lambda: [["operator", "itemgetter", [0, 1]], ["method", "__call__", [(1, 2, 3)]]],
            lambda: [["string", "capwords", [any_text(r), r.choice([None, "a", "x"])]]],
            lambda: [["string", "Template", [r.choice(["$a ${b} $$", "$a $", "${c}", "x $c y"])]], ["method", r.choice(["substitute", "safe_substitute"]), [{"a": 1, "b": [2]}]]],
            lambda: [["copy", r.choice(["copy", "deepcopy"]), [any_value(r)]]],
        ]
        case(*r.choice(options)())


def main():
    family, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    globals()[family + "_cases"](random.Random(seed), count)


if __name__ == "__main__":
    main()
