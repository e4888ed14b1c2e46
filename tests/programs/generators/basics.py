def count_up(n):
    i = 0
    while i < n:
        yield i
        i += 1


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, value in zip(range(n), it):
        yield value


print(list(count_up(5)), sum(count_up(101)), list(take(10, fibonacci())))
g = count_up(2)
print(next(g), next(g), next(g, 'done'))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)


def accumulate():
    total = 0
    while True:
        received = yield total
        if received is None:
            break
        total += received
    return total


acc = accumulate()
print(next(acc), acc.send(5), acc.send(10))
try:
    acc.send(None)
except StopIteration as stop:
    print("returned", stop.value)


def delegate():
    result = yield from inner()
    print("inner gave", result)
    yield from [10, 20]
    yield from "ab"


def inner():
    yield 1
    yield 2
    return "three"


print(list(delegate()))


def careful():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("caught", e)
        yield 99
    finally:
        print("cleanup")


c = careful()
print(next(c))
print(c.throw(ValueError("thrown")))
print(next(c, "end"))
c = careful()
next(c)
c.close()
squares = (x * x for x in range(5))
print(next(squares), list(squares), list(squares))
print(any(x > 3 for x in count_up(10)), all(x < 3 for x in count_up(10)), max(x % 7 for x in range(20)))
pipeline = (line.strip() for line in ["  a ", "b  ", ""] if line)
print([p for p in pipeline if p])
