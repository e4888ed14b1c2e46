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
def outer():
    def inner():
        return q
    try:
        inner()
    except NameError as e:
        print(e)
    q = 1
    return inner()
print(outer())
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
try:
    raise ValueError(1)
except ValueError as err: pass
try: print(err)
except NameError as e2: print(e2)
def late(): return LATER
try: late()
except NameError as e3: print(e3)
LATER = 4
print(late())
class A:
    try:
        print(nope)
    except NameError as e4: print(e4)
    v = 1
    del v
print(hasattr(A, "v"))
try:
    undefined_fn(3)
except NameError as e5: print(e5)
with_del = {1: 2}
del with_del[1]
print(with_del)
