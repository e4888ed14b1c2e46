import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(f"-> {function.__name__}{args} {kwargs}")
        result = function(*args, **kwargs)
        print(f"<- {result!r}")
        return result
    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


class CountCalls:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)


@logged
def add(a, b=1):
    """Adds."""
    return a + b


@repeat(3)
def greet(name):
    return "hi " + name


@CountCalls
def twice(x):
    return 2 * x


@logged
@repeat(times=2)
def both(x):
    return x


print(add(1), add(1, b=5))
print(add.__name__, add.__doc__)
print(greet("Bob"))
print(twice(2), twice(3), twice.calls)
both(7)


def memoize(f):
    cache = {}

    def helper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    helper.cache = cache
    return helper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


@functools.lru_cache(maxsize=None)
def ways(n):
    if n <= 1:
        return 1
    return ways(n - 1) + ways(n - 2)


print(ways(50), ways.cache_info())

registry = {}


def register(name):
    def inner(cls):
        registry[name] = cls
        return cls
    return inner


@register("dog")
class Dog:
    sound = "woof"


@register("cat")
class Cat:
    sound = "meow"


for key in registry:
    print(key, registry[key].sound, registry[key].__name__)
