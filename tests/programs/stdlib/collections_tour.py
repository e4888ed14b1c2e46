from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap

c = Counter("mississippi")
print(c, c.most_common(2), c['z'], sum(c.values()), sorted(c.elements())[:5])
c.update("sip")
c.subtract({'m': 5})
print(c, +c, -c, c['m'])
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1), Counter([1, 1, 2]) == Counter({1: 2, 2: 1}))
del c['m']
print('m' in c, len(c), c.total() if hasattr(c, 'total') else sum(c.values()))
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    d[k].append(v)
print(d, d["new"], dict(d), d.get("other"), "other" in d)
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(nested["x"]["y"], len(nested))
try:
    defaultdict()["x"]
except KeyError as e:
    print("KeyError", e)
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q[0], q[-1], len(q), q.maxlen)
q.rotate(1)
print(q, q.pop(), q.popleft(), list(reversed(q)), 2 in q)
q.extend("xy")
q.extendleft("ab")
print(q, q.count("a"), deque("abc") == deque(["a", "b", "c"]), deque())
q.clear()
try:
    q.pop()
except IndexError as e:
    print(e)
Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, p == (1, 2), sum(p), Point._make([5, 6]))
x, y = p
try:
    p.x = 5
except AttributeError:
    print("immutable")
Person = namedtuple("Person", "name age city", defaults=["nowhere"])
print(Person("Ann", 5), Person(*["Bob", 6, "Rome"]), isinstance(p, tuple))
try:
    Person("x")
except TypeError as e:
    print("TypeError")
od = OrderedDict([("one", 1), ("two", 2)])
od["three"] = 3
od.move_to_end("one")
od.move_to_end("three", last=False)
print(list(od.items()), od.popitem(), od == {"three": 3, "two": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], sorted(cm), len(cm), cm.new_child({"b": 0})["b"], dict(cm))
cm["b"] = 99
print(cm.maps)
print(repr(deque([[1], "a"])), str(Counter()), Counter("ab").most_common())

recent = deque(maxlen=3)
for number in range(6):
    recent.append(number)
print(recent, recent.maxlen, len(recent), deque("abc", maxlen=2), deque(maxlen=None), deque(iterable="xy"))
