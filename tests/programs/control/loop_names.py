"""Loops that use a name again, and names that nobody reads."""


def twice(values):
    found = []
    for value in values:
        found.append(value * 2)
    for value in reversed(values):
        found.append(str(value))
    return found


def pairs(table):
    lines = []
    for key, value in table.items():
        lines.append(f"{key}={value}")
    for key, value in sorted(table.items(), reverse=True):
        lines.append(f"{value}/{key}")
    return lines


def counted():
    total = 0
    for i in range(3):
        total += i
    for i in range(10, 0, -4):
        total += i * 100
        i = 5
        total += i
    return total


def after(values):
    for value in values:
        pass
    for value in values[:1]:
        pass
    return value


def nested():
    lines = []
    for i in range(2):
        for j in range(2):
            lines.append((i, j))
    for j in range(2):
        for i in range(2):
            lines.append((j, i))
    return lines


def in_else(values):
    for value in values:
        if value > 2:
            break
    else:
        return "none of " + str(value)
    for value in "ab":
        print(value)
    return "found"


def kept(values):
    functions = []
    for value in values:
        functions.append(lambda: value)
    for value in "xy":
        functions.append(lambda: value)
    return [function() for function in functions]


def told(text):
    print("told", text)
    return text


def unread():
    first, _, last = "abc"
    _ = told("assigned")
    for _ in range(2):
        _, second = (told("pair"), 5)
    for _, number in [("x", 1), ("y", 2)]:
        second += number
    unused = told("once")
    (ignored, also), [*_] = ("pq", [1, 2])
    return first + last, second


def wrong():
    try:
        first, _ = (1, 2, 3)
    except ValueError as error:
        print(error)
    try:
        for _, second in [(1,)]:
            pass
    except ValueError as error:
        print(error)
    try:
        unused = 1 / 0
    except ZeroDivisionError as error:
        print(error)


print(twice([1, 2]), pairs({"a": 1, "b": 2}), counted(), after([4, 5, 6]), nested())
print(in_else([1, 3]), in_else([1, 2]), kept([1, 2]))
print(unread())
wrong()
for _ in range(2):
    for word in ("p", "q"):
        print(word, end=" ")
for word in ("r",):
    print(word)
print(word)
