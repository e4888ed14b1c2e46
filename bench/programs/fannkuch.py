"""Flips pancakes in all orders: the most flips, and a checksum of the orders."""


def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    most = 0
    checksum = 0
    sign = 1
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        first = permutation[0]
        if first:
            flips = 1
            flipped = permutation[:]
            while True:
                flipped[: first + 1] = reversed(flipped[: first + 1])
                first = flipped[0]
                if not first:
                    break
                flips += 1
            if flips > most:
                most = flips
            checksum += sign * flips
        while True:
            if r == n:
                return checksum, most
            first = permutation[0]
            for i in range(r):
                permutation[i] = permutation[i + 1]
            permutation[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        sign = -sign


def work():
    return fannkuch(8)
