"""Counts words and groups numbers in dictionaries."""


def words(count):
    state = 7
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        yield "word%d" % (state // 65536 % 5000)


def work():
    counts = {}
    for word in words(60000):
        counts[word] = counts.get(word, 0) + 1
    by_length = {}
    for word, count in counts.items():
        by_length.setdefault(len(word), []).append(count)
    squares = {number: number * number for number in range(20000)}
    total = 0
    for number in range(0, 40000, 3):
        if number in squares:
            total += squares[number]
    memo = {}

    def steps(number):
        if number == 1:
            return 0
        if number not in memo:
            memo[number] = 1 + steps(number // 2 if number % 2 == 0 else 3 * number + 1)
        return memo[number]

    longest = max(range(1, 10000), key=steps)
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
    sums = {length: sum(group) for length, group in sorted(by_length.items())}
    return total, longest, most, sums
