def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def collect(results):
    while True:
        results.append((yield from averager()))


a = averager()
next(a)
print(a.send(10), a.send(20))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
results = []
c = collect(results)
next(c)
for v in (1, 2, 3, None, 10, None):
    c.send(v)
print(results)


def countdown(n):
    try:
        while n:
            yield n
            n -= 1
    except GeneratorExit:
        print("closed at", n)
        raise


g = countdown(5)
print(next(g), next(g))
g.close()
print(list(countdown(2)))


def bad():
    yield 1
    raise ValueError("inside")


try:
    print(list(bad()))
except ValueError as e:
    print("caught", e)


def chatter():
    answer = yield "ready"
    while answer != "stop":
        answer = yield f"you said {answer}"
    yield "bye"


t = chatter()
print(next(t), t.send("a"), t.send("b"), t.send("stop"), next(t, "over"))
