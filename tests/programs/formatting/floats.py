values = [0.1, 1/3, 2/3, 1e-7, 123456.789, 1e15, 1e16, 1.5e300, 5e-324, 1.7976931348623157e308, 100.0, 1e5, 0.00001234, 9007199254740993.0]
for v in values:
    print(v, repr(-v), str(v), f"{v:.3f}"[:40], f"{v:.5g}", f"{v:12.4e}", round(v, 2), v.is_integer(), v.hex())
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(2.675, 2), round(1234.5678, -2), round(15, -1), round(25, -1), round(1e20), round(3.7), round(2.5, 0))
print(round(12345, -2), round(-12355, -1), round(True), type(round(2.0)), type(round(2.0, 0)))
print(int(3.99), int(-3.99), float(7), float("  1.5e3 "), float("1_000.5"), float("-inf"), int(" 42 "), int("-0b101", 2), int("0x1f", 16), int("z", 36), int("0b11", 0), int("1_000"))
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1e16 + 1, 3.0 == 3, 7.0 // 2, 7.9 % 1)
print((0.5).as_integer_ratio(), (3.25).as_integer_ratio(), float.fromhex('0x1.8p1'), (10).conjugate(), (2.5).real, (3).numerator)
print(sum([0.5] * 10), sum([0.25] * 3, 0.0) > 0.3, min(0.1, 1), max(1, 1.0), max(1.0, 1), [1.0, 1] == [1, 1.0])
for bad in ("abc", "", "1.2.3", "0x10", "1__0"):
    for kind in (int, float):
        try:
            print(kind(bad))
        except ValueError as e:
            print(e)
try:
    int(float('inf'))
except OverflowError as e:
    print(e)
try:
    int(float('nan'))
except ValueError as e:
    print(e)
try:
    2.0 ** 10000
except OverflowError as e:
    print(e)
