"""Names that have no value when they are read."""


def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
f()
try:
    print(y)
except NameError as e:
    print(e, e.name)
y = 3
del y
try:
    print(y)
except NameError as e:
    print(e)
def g(c):
    if c:
        z = 1
    return z
print(g(True))
try:
    g(False)
except UnboundLocalError as e:
    print(type(e).__name__, e)
def h():
    a = 1
    del a
    try:
        return a
    except UnboundLocalError as e:
        print(e)
h()
for i in []: pass
try: print(i)
except NameError as e: print(e)
class A:
    try:
        print(nope)
    except NameError as e4: print(e4)
try:
    undefined_fn(3)
except NameError as e5: print(e5)
with_del = {1: 2}
del with_del[1]
print(with_del)
