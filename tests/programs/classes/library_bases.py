# Classes that extend those of the standard library.
import json, datetime, collections, argparse, random, string, textwrap, csv, io, contextlib, pathlib
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime.date): return o.isoformat()
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"d": datetime.date(2024, 1, 2), "s": {3, 1}}, cls=Enc), Enc(indent=1).encode([{1}]))
try: json.dumps(object(), cls=Enc)
except TypeError as e: print(e)
class Wide(json.JSONEncoder):
    def __init__(self, *a, **k):
        k["sort_keys"] = True
        super().__init__(*a, **k)
        self.extra = 1
print(Wide().encode({"b": 1, "a": 2}), json.dumps({"b": 1, "a": 2}, cls=Wide), Wide().extra)
class LRU(collections.OrderedDict):
    def __init__(self, n, *a):
        super().__init__(*a); self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n: self.popitem(last=False)
    def __getitem__(self, k):
        v = super().__getitem__(k); self.move_to_end(k); return v
r = LRU(2)
for k in "abca": r[k] = k.upper()
print(list(r.items()), r["c"], list(r), isinstance(r, dict), len(r), "a" in r, r.n, type(r).__name__)
class Bag(collections.Counter):
    def total2(self): return sum(self.values()) * 2
b = Bag("hello"); print(b.total2(), b, b["zz"], b.most_common(1), sorted(b))
class Tree(collections.defaultdict):
    def __init__(self): super().__init__(Tree)
t = Tree(); t["a"]["b"]["c"] = 1; print(t["a"]["b"], "x" in t, list(t))
class DD(collections.defaultdict):
    def __missing__(self, k): self[k] = v = k * 2; return v
print(DD()["ab"])
class P(argparse.ArgumentParser):
    def error(self, msg): print("ERR", msg); raise SystemExit(3)
p = P(prog="x"); p.add_argument("--n", type=int)
print(p.parse_args(["--n", "4"]).n)
try: p.parse_args(["--n", "q"])
except SystemExit as e: print(e.code)
class R(random.Random):
    def roll(self): return self.randint(1, 6)
r = R(5); print([r.roll() for _ in range(5)])
class Tm(string.Template): delimiter = "%"
print(Tm("%x and $y").substitute(x=1))
class NS(argparse.Namespace):
    def both(self): return (self.a, self.b)
print(NS(a=1, b=2).both(), NS(a=1))
class UTC(datetime.tzinfo):
    def utcoffset(self, d): return datetime.timedelta(hours=2)
    def dst(self, d): return datetime.timedelta(0)
    def tzname(self, d): return "X"
print(datetime.datetime(2024, 1, 1, tzinfo=UTC()).isoformat(), datetime.datetime(2024, 1, 1, tzinfo=UTC()).tzname())
class Day(datetime.date):
    def next(self): return self + datetime.timedelta(days=1)
print(Day(2024, 2, 28).next(), Day(2024, 2, 28).year, type(Day(2024, 1, 1)).__name__)
class Stk(contextlib.ExitStack): pass
with Stk() as s: s.callback(print, "bye")
