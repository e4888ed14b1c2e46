def make_multipliers():
    return [lambda x, k=k: x * k for k in range(4)]


def counter(start=0, *, step=1):
    value = start

    def advance(times=1):
        nonlocal value
        value += step * times
        return value
    advance.reset = lambda: None
    return advance


def remember(item, seen=set()):
    fresh = item not in seen
    seen.add(item)
    return fresh


print([f(3) for f in make_multipliers()])
c, d = counter(10, step=5), counter()
print(c(), c(2), d(), c(), d(3))
print(remember(1), remember(1), remember(2), remember(1, set()))
def outer(*args, sep="-", **named):
    def inner(*more):
        return sep.join(map(str, args + more + tuple(sorted(named))))
    return inner
print(outer(1, 2, b=0, a=0)(3), outer(sep="+")("x", "y"))
