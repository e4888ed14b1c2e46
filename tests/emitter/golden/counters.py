# How many steps does a number need?
def steps(start):
    count = 0
    n = start
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count


print(max(steps(n) for n in range(1, 100)))
