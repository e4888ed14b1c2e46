def simple(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


def positional_only(a, b=5, /, c=6, *, d=7):
    return a, b, c, d


def defaults(items=[]):
    items.append(len(items))
    return items


def fresh(items=None):
    if items is None:
        items = []
    items.append(1)
    return items


print(simple(1, c=3))
print(simple(1, 2, 3, 4, c=5, e=6))
print(simple(*[1, 2, 3], **{'c': 4, 'z': 5}))
print(positional_only(1), positional_only(1, 2, 3, d=4), positional_only(1, c=9))
print(defaults(), defaults(), defaults([9]), defaults())
print(fresh(), fresh())


def total(*numbers, scale=1):
    return sum(numbers) * scale


print(total(), total(1, 2, 3), total(*range(5), scale=10))


def keywords(**options):
    for key in sorted(options):
        print(key, '=', options[key])


keywords(size=3, color='red')
keywords(**{'class': 'x', 'a b': 1})
args = (1, 2)
print(simple(0, *args, 5, c=1, **{'x': 1}, **{'y': 2}))
for call in (lambda: simple(1), lambda: simple(), lambda: positional_only(a=1), lambda: positional_only(1, 2, 3, 4), lambda: fresh(1, 2), lambda: fresh(other=1), lambda: simple(1, a=2, c=3), lambda: positional_only()):
    try:
        print(call())
    except TypeError as error:
        print(error)
x = 10


def late(value=x):
    return value


x = 20
print(late(), late(x))
square = lambda v: v ** 2
compose = lambda f, g: lambda v: f(g(v))
print(square(5), compose(square, abs)(-3), (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print(total.__name__, square.__name__, total.__doc__, late.__defaults__)
