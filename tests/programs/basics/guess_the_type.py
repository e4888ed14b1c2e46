values = [1, 2.0, "three", None, True, [1], (1,), {1: 2}, {3}, 4j, b"x", range(2), print, len, int]
for value in values:
    print(type(value).__name__, isinstance(value, (int, float)), bool(value), callable(value))
print(type(1) is int, type(True) is int, isinstance(True, int), type(None), type(int))
