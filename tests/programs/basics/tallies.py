"""Ints that recursive functions count together, and ints that only look so."""


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def doubled(n):
    if n == 0:
        return 1
    half = doubled(n - 1)
    return half + half


def tenfold(n):
    if n == 0:
        return 1
    step = tenfold(n - 1)
    total = 0
    for _ in range(10):
        total += step
    return total


def copied(n):
    if n == 0:
        return 1
    first = copied(n - 1)
    second = first
    second += first
    return second


def large_leaves(n):
    if n == 0:
        return 10**17
    return large_leaves(n - 1) + large_leaves(n - 1)


def factorial(n):
    return 1 if n == 0 else n * factorial(n - 1)


def depth(tree):
    if tree is None:
        return 0
    return 1 + max(depth(tree[0]), depth(tree[1]))


def queens(size, row, columns):
    if row == size:
        return 1
    count = 0
    for column in range(size):
        safe = all(
            column != other and abs(column - other) != row - place
            for place, other in enumerate(columns)
        )
        if safe:
            count += queens(size, row + 1, columns + [column])
    return count


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def passed_on(n, total):
    if n == 0:
        return total
    return passed_on(n - 1, total) + passed_on(n - 1, total)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


class Node:
    def __init__(self, left, right, weight):
        self.left = left
        self.right = right
        self.weight = weight

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()

    def weigh(self):
        if self.left is None:
            return self.weight
        return self.weight + self.left.weigh() + self.right.weigh()


def tree(levels):
    if levels == 0:
        return Node(None, None, 2**62)
    return Node(tree(levels - 1), tree(levels - 1), 2**62)


print(fibonacci(20), doubled(70), tenfold(20), copied(66), large_leaves(8), factorial(25))
print(depth((((None, None), None), (None, None))), queens(6, 0, []), ackermann(2, 3))
print(passed_on(10, 2**60), even(10), odd(7))
print(tree(5).count(), tree(5).weigh())
limit = 2**60
above = limit + 1
print(above > limit, above, limit + 70000 > above)
number = 9
while number != 0:
    number -= 3
print(number)
