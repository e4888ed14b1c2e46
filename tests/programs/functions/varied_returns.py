def nothing():
    pass


def early(n):
    if n < 0:
        return
    if n == 0:
        return 0
    return n, n * 2


def swap(a, b): return b, a


def multiple():
    """Returns three things."""
    return 1, "two", [3]


print(nothing(), early(-1), early(0), early(3), swap(1, 2))
a, b, (c,) = multiple()
print(a, b, c, multiple()[1], multiple.__doc__)


def safe_div(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return float("inf") if a else None


print(safe_div(1, 2), safe_div(1, 0), safe_div(0, 0))


def deep(n):
    def inner(k):
        return k if k == 0 else k + inner(k - 1)
    return inner(n)


print(deep(10), (lambda: None)(), (lambda *a: len(a))(1, 2, 3))
