class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)

    def __reversed__(self):
        return iter(range(1, self.start + 1))


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Grid:
    def __init__(self, width, height, fill="."):
        self.cells = {}
        self.width, self.height, self.fill = width, height, fill

    def __getitem__(self, key):
        x, y = key
        if not (0 <= x < self.width and 0 <= y < self.height):
            raise KeyError(key)
        return self.cells.get(key, self.fill)

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __len__(self):
        return self.width * self.height

    def __contains__(self, value):
        return value in self.cells.values()

    def __call__(self, y):
        return "".join(self[x, y] for x in range(self.width))


class OldStyle:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10


c = Countdown(3)
print(list(c), list(c), sum(c), list(reversed(c)), 2 in c, max(c), [a + b for a in c for b in c][:4])
it = iter(c)
print(next(it), next(it), next(it), next(it, "end"))
g = Grid(3, 2)
g[1, 0] = "#"
g[2, 1] = "@"
print(g(0), g(1), len(g), "#" in g, g[0, 0])
del g[1, 0]
print(g(0), "#" in g)
try:
    g[5, 5]
except KeyError as e:
    print("KeyError", e)
print(list(OldStyle()), 20 in OldStyle(), list(zip(OldStyle(), "ab")))
print(list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))
