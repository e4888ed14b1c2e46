from contextlib import contextmanager, suppress


class Managed:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Managed("a") as a:
    print("in", a.name)

with Managed("outer") as o, Managed("inner", swallow=True) as i:
    print(o.name, i.name)
    raise ValueError("swallowed")
print("after")

try:
    with Managed("b"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("p") as t:
    print(t)
try:
    with tag("div"):
        raise RuntimeError("inside")
except RuntimeError as e:
    print(e)
with suppress(ZeroDivisionError):
    1 / 0
    print("never")


def early():
    with Managed("early"):
        return "value"


print(early())
for n in range(3):
    with Managed(n):
        if n == 0:
            continue
        if n == 1:
            break
with (
    tag("x") as x,
    tag("y") as y,
):
    print(x, y)
