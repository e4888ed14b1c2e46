counter = 0
name = "module"


def bump(by=1):
    global counter
    counter += by
    return counter


def outer():
    name = "outer"
    total = 0

    def middle():
        name = "middle"

        def inner():
            nonlocal name, total
            name += "!"
            total += 1
            return name

        inner()
        inner()
        return name

    result = middle()
    return name, result, total


def make_counters():
    counters = []
    for i in range(3):
        counters.append(lambda: i)
    fixed = [lambda i=i: i for i in range(3)]
    return [c() for c in counters], [f() for f in fixed]


print(bump(), bump(5), counter)
print(outer(), name)
print(make_counters())


def shadow():
    len = 3
    return len


print(shadow(), len("four"))


def read_before():
    try:
        print(value)
        value = 1
    except UnboundLocalError as error:
        print(type(error).__name__)


read_before()
try:
    print(undefined_name)
except NameError as error:
    print(error)


def define_global():
    global born_late
    born_late = "here"


define_global()
print(born_late)
x = [x for x in range(3)]
print(x)
del x
try:
    x
except NameError as e:
    print("gone:", e)
