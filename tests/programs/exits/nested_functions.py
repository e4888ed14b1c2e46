def a(x):
    return b(x - 1)


def b(x):
    if x < 0:
        raise OverflowError("went below zero: %d" % x)
    return a(x)


print("go")
a(3)
