def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def luhn(number):
    digits = [int(d) for d in str(number)][::-1]
    return (sum(digits[::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])) % 10 == 0


def isbn(text):
    digits = [10 if c == "X" else int(c) for c in text if c.isdigit() or c == "X"]
    return len(digits) == 10 and sum((10 - i) * d for i, d in enumerate(digits)) % 11 == 0


print(adler32(b"Wikipedia"), hex(adler32("héllo".encode())), [n for n in range(79927398710, 79927398720) if luhn(n)])
print(isbn("3-598-21508-8"), isbn("3-598-21507-X"), isbn("123"))
