def score(rolls: list[int]) -> int:
    total = i = 0
    for _ in range(10):
        if rolls[i] == 10:
            total += 10 + rolls[i + 1] + rolls[i + 2]
            i += 1
        elif rolls[i] + rolls[i + 1] == 10:
            total += 10 + rolls[i + 2]
            i += 2
        else:
            total += rolls[i] + rolls[i + 1]
            i += 2
    return total


print(score([10] * 12), score([0] * 20), score([5] * 21), score([10, 3, 6] + [1] * 16))
try:
    score([10] * 10)
except IndexError as e:
    print("incomplete game:", e)
