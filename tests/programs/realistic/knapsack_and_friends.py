def knapsack(items: list[tuple[str, int, int]], capacity: int) -> tuple[int, list[str]]:
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (_, weight, value) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c and best[i - 1][c - weight] + value > best[i][c]:
                best[i][c] = best[i - 1][c - weight] + value
    chosen = []
    c = capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[-1][capacity], chosen[::-1]


def lcs(a: str, b: str) -> str:
    table = [["" for _ in range(len(b) + 1)] for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if x == y:
                table[i + 1][j + 1] = table[i][j] + x
            else:
                table[i + 1][j + 1] = max(table[i + 1][j], table[i][j + 1], key=len)
    return table[-1][-1]


def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def coins(amount, denominations):
    ways = [1] + [0] * amount
    for d in denominations:
        for a in range(d, amount + 1):
            ways[a] += ways[a - d]
    return ways[amount]


def longest_increasing(seq):
    tails = []
    for x in seq:
        lo, hi = 0, len(tails)
        while lo < hi:
            mid = (lo + hi) // 2
            if tails[mid] < x:
                lo = mid + 1
            else:
                hi = mid
        tails[lo:lo + 1] = [x]
    return len(tails)


print(knapsack([("gold", 10, 60), ("silver", 20, 100), ("bronze", 30, 120), ("tin", 5, 30)], 50))
print(lcs("AGGTABQX", "GXTXAYBX"), lcs("abc", "xyz") == "")
print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("same", "same"))
print(coins(100, [1, 5, 10, 25, 50]), coins(1000, [1, 2, 5, 10, 20, 50, 100, 200]), coins(3, [2]))
print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), longest_increasing([]))
