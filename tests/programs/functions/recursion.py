import sys


def hanoi(n, a, b, c, moves):
    if n == 0:
        return 0
    count = hanoi(n - 1, a, c, b, moves)
    moves.append((a, c))
    return count + 1 + hanoi(n - 1, b, a, c, moves)


def permutations(items):
    if len(items) <= 1:
        return [items]
    result = []
    for i in range(len(items)):
        for p in permutations(items[:i] + items[i + 1:]):
            result.append([items[i]] + p)
    return result


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def flatten(nested):
    for item in nested:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


moves = []
print(hanoi(4, 'A', 'B', 'C', moves), moves[:5])
print(permutations([1, 2, 3]))
print(ackermann(2, 3))
print(list(flatten([1, [2, (3, [4, []]), 5], [[6]]])))
print(is_even(100), is_odd(7))


def endless(n):
    return endless(n + 1) + 1


try:
    endless(0)
except RecursionError:
    print("too deep")


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


print(gcd(1071, 462), gcd(2 ** 80, 6 ** 30))
