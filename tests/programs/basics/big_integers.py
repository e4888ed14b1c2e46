def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(factorial(20), factorial(21), factorial(50))
print(fibonacci(90), fibonacci(93), fibonacci(200))
print(2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1)
x = 9223372036854775807
print(x + 1, x * 2, -x - 2, x * x, (x + 1) - 1 == x)
print((1 << 64) - 1, 1 << 63, (1 << 100) >> 98, -1 >> 3, -5 >> 1, -(1 << 70) >> 3)
print(hex(2 ** 70), bin(2 ** 65), oct(2 ** 66), int('f' * 20, 16))
print((2 ** 64) & 0xFF, (2 ** 64) | 1, (2 ** 64) ^ (2 ** 64 - 1), ~(2 ** 64), -1 & (2 ** 65))
print((2 ** 200).bit_length(), (5).bit_length(), (-8).bit_length(), (0).bit_length())
print(10 ** 30 == 10.0 ** 30, 2 ** 53 + 1 == float(2 ** 53 + 1), 2 ** 64 > 1e19, int(1e20))
print(sum([2 ** 62, 2 ** 62, 2 ** 62]), max(2 ** 64, 3), abs(-2 ** 63))
print(str(10 ** 25), len(str(2 ** 1000)), int('-' + '9' * 30) + 1)
total = 1
steps = 0
while total < 10 ** 40:
    total = total * 3 + 1
    steps += 1
print(total, steps)
