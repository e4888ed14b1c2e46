def primes(limit):
    flags = [True] * (limit + 1)
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    return [n for n in range(2, limit + 1) if flags[n]]


print(primes(50))
