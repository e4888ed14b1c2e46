def apply_n(f, n, x):
    for _ in range(n):
        x = f(x)
    return x


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


def group_by(items, key):
    groups = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


double = lambda x: x * 2
increment = lambda x: x + 1
print(apply_n(double, 10, 1), compose(double, increment)(5), compose(increment, double)(5), compose()(3))
print(group_by(range(10), lambda n: n % 3), group_by(["apple", "avocado", "bean"], lambda w: w[0]))
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])), list(filter(lambda x: x > 2, [1, 2, 3, 4])), sorted([3, 1, 2], key=lambda x: -x))
functions = [abs, str, double, float]
print([f(-3) for f in functions], [f.__name__ for f in (abs, apply_n)])
table = {"square": lambda x: x ** 2, "cube": lambda x: x ** 3}
for name, f in table.items():
    print(name, [f(i) for i in range(4)])
