data = [1, 2, 3, 4, 5]
del data[0], data[-1]
print(data)
del data[:]
print(data)
table = {"a": 1, "b": 2}
del table["a"]
print(table)


class Box:
    def __init__(self):
        self.inside = "x"


box = Box()
del box.inside
print(hasattr(box, "inside"))
value = 3
del value
try:
    value
except NameError as e:
    print(e)


def local():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError:
        return "unbound"


print(local())
