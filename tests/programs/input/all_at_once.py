import sys

data = sys.stdin.read().split()
numbers = [int(x) for x in data if x.lstrip("-").isdigit()]
print(len(data), numbers, sum(numbers), max(numbers), sorted(numbers, reverse=True))
print([x for x in data if not x.lstrip("-").isdigit()])
