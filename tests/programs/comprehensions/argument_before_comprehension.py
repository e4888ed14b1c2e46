# An argument before a comprehension is evaluated first, whatever the comprehension names its variable.
counts = {"a": 2, "b": 1}


def noted(value):
    print("noted", value)
    return value


for value in [0]:
    print(value)
print(noted(5), [value**2 for value in counts.values()], noted(6))
print(sorted(counts.items(), key=lambda item: -item[1]), [value * 3 for value in counts.values()], counts["b"])
before = [1, 2]
before[noted(0)] += sum(before * 2 for before in counts.values())
print(before)
print(sum(number for number in []), sum(x / 2 for x in [1, 3]), sum((x / 2 for x in []), 5))
print(any(noted(x) > 1 for x in [1, 2, 3]), all(noted(x) < 2 for x in [1, 2, 3]))
print(sum(x * y for x in range(3) for y in range(x) if y), sum([0.5] * 3), sum([]), sum([], 1.5))
total = 0
for part in [0.25, 0.5]:
    total += part
print(total, total * 2, total - 1, -total, total == 0.75, total / 4, round(total), f"{total:.2f}", [1, 2.5])
nothing = 0
for part in []:
    nothing += part * 0.5
print(nothing, nothing * 1.5, isinstance(total, float), isinstance(nothing, int), type(nothing).__name__)
