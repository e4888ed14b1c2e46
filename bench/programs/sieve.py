"""The sieve of Eratosthenes, with slices."""


def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    i = 2
    while i * i <= limit:
        if is_prime[i]:
            for multiple in range(i * i, limit + 1, i):
                is_prime[multiple] = False
        i += 1
    return [number for number in range(limit + 1) if is_prime[number]]


def work():
    primes = sieve(1_000_000)
    return len(primes), primes[-1], sum(primes)
