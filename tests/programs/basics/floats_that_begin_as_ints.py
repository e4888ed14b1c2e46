# Variables, items and results that are an int at first and floats later.
def mean(values):
    total = 0
    for value in values:
        total += value
    return total / len(values) if values else 0


def first(values, otherwise=0):
    for value in values:
        return value
    return otherwise


print(mean([1.5, 2.5]), mean([]), first([0.5]), first([]))
totals = [0] * 3
totals[1] += 0.5
totals[2] -= 1
print(totals, sum(totals), totals[0] + totals[1], totals[0] * 2, max(totals), min(totals))
prices = {"a": 0.5}
print(prices.get("a", 0), prices.get("b", 0), prices.get("c"), prices.setdefault("d", 0), prices)
x = 0.0
print(x or 0, x and 0, 1.5 or 0, (0 if x else 2.5), (0 if not x else 2.5))
best = None
for value in [0, 2.5, 1]:
    if best is None or value > best:
        best = value
print(best, abs(best), round(best, 1), int(best), -best, best**2, best // 1, best % 1, divmod(best, 1))
low = 0
if len(prices) > 1:
    low = 1.5
print(low, low + 1, 1 - low, low * low, low / 3, low == 1.5, low < 2, low in [1.5], {low: 1}, f"{low:>6}", str(low), repr(low), hash(low) == hash(1.5))
width = height = 0
width, height = 2.5, width
print(width, height, width * height, [width, height], (width, height), bool(height), not height)
scale = 0
scale *= 0.5
print(scale, type(scale).__name__)
count = 2**53 + 1
count = count if count % 2 else 0.5
print(count, count + 0.0, count * 1.0 == 2.0**53)


class Account:
    def __init__(self):
        self.balance = 0

    def add(self, amount):
        self.balance += amount
        return self.balance


account = Account()
print(account.balance, account.add(0.25), account.add(1), account.balance)
print([sum(row) for row in [[0.5, 0.25], [], [1.0]]], sum(i * 0.5 for i in range(4)) / 2, max((i * 0.5 for i in range(3)), default=0))
lowest, *rest = [3.5, 1]
print(lowest, rest, [a * b for a, b in zip([0.5, 2], [2, 0.5])], any([0, 0.0]), sorted([1, 0.5, 2]))
