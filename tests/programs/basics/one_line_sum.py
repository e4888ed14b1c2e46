print(sum(x * x for x in range(1, 11) if x % 2))
