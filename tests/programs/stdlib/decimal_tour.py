"""Decimal numbers: arithmetic, rounding, contexts, formats, errors."""
import decimal
from decimal import Decimal, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext
from fractions import Fraction


def attempt(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


texts = ["0", "-0", "1", "1.10", "-2.5", "0.1", "1E+5", "1e-10", "123456789.987654321", "12345678901234567890123456789012345", "0.00", "-1E+2",
         "Infinity", "-inf", "NaN", "1_000.5", " 3.14 ", "5.", ".5", "0E+3", "0.000001", "0.0000001", "1E+28"]
numbers = [Decimal(text) for text in texts]
for number in numbers:
    print(repr(number), number, number.as_tuple(), number.is_nan(), number.is_infinite(), number.is_zero(), number.is_signed(), bool(number), number.adjusted())
    print(attempt(lambda: -number), attempt(lambda: +number), attempt(lambda: abs(number)), attempt(number.normalize), attempt(lambda: int(number)),
          attempt(lambda: float(number)), attempt(lambda: round(number)), attempt(lambda: round(number, 2)), attempt(lambda: hash(number) if not number.is_nan() else 0), number.to_eng_string())
    print(attempt(number.sqrt), attempt(number.to_integral_value), attempt(number.quantize, Decimal("0.01")), attempt(number.as_integer_ratio))
for bad in ["abc", "", "1.2.3", "--1", "1e", "Inf1"]:
    print(repr(bad), attempt(Decimal, bad))
print(attempt(Decimal, None), attempt(Decimal, [1]), attempt(Decimal, (0, (1, 2), -1)), Decimal(0.1), Decimal(10**30), Decimal(True), Decimal(2.5), Decimal())
some = [Decimal(text) for text in ["0", "1", "-2.5", "0.1", "7", "-3", "1E+5", "123456789.987654321", "1e-10", "Infinity", "NaN"]]
for a in some:
    for b in some:
        print(a, b, attempt(lambda: a + b), attempt(lambda: a - b), attempt(lambda: a * b), attempt(lambda: a / b), attempt(lambda: a // b), attempt(lambda: a % b))
        print(attempt(lambda: divmod(a, b)), attempt(lambda: a < b), a == b, a != b, attempt(lambda: a >= b), attempt(lambda: a.compare(b)), attempt(lambda: a.max(b)), attempt(lambda: a.min(b)))
for a in ["2", "-2", "1.1", "0.5", "10", "0", "9"]:
    for b in ["0", "1", "2", "-1", "10", "0.5", "-2", "100", "3.5"]:
        print(a, b, attempt(lambda: Decimal(a) ** Decimal(b)))
for text in ["0.1", "1", "2", "10", "0.001", "123.456", "-1", "50"]:
    print(text, attempt(Decimal(text).exp), attempt(Decimal(text).ln), attempt(Decimal(text).log10))
for mode in [ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, decimal.ROUND_05UP]:
    print(mode, [str(Decimal(t).quantize(Decimal("0.1"), rounding=mode)) for t in ["1.25", "1.35", "-1.25", "-1.35", "1.21", "1.29", "0.05", "1.20", "2.01", "9.99"]])
print(attempt(Decimal("1").quantize, Decimal("1e-30")), attempt(Decimal("1").quantize, Decimal("0.1"), rounding="x"), attempt(Decimal("1.5").to_integral_value, ROUND_UP))
print(getcontext().prec, getcontext().rounding, Decimal(1) / Decimal(7))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("1234567.89") + 1, Decimal("1234567.89"), +Decimal("1234567.89"))
getcontext().prec = 28
with localcontext() as context:
    context.prec = 50
    context.rounding = ROUND_DOWN
    print(Decimal(2).sqrt(), Decimal(1) / 3, Decimal(10).ln())
print(Decimal(1) / 3, getcontext().prec)
with localcontext() as context:
    context.traps[decimal.DivisionByZero] = False
    context.traps[decimal.InvalidOperation] = False
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, context.flags[decimal.DivisionByZero])
print(attempt(lambda: Decimal(1) / 0), attempt(lambda: Decimal(0) / 0), attempt(lambda: Decimal(1) % 0), attempt(lambda: Decimal("sNaN") + 1))
print(attempt(lambda: Decimal(1) + 1.5), attempt(lambda: 1.5 * Decimal(1)), attempt(lambda: Decimal(1) + "1"), attempt(lambda: Decimal(1) < "1"), Decimal("0.5") == 0.5, Decimal("0.1") == 0.1, Decimal("0.1") < 0.1)
print(1 + Decimal("1.5"), 10 / Decimal(4), 7 // Decimal(2), 7 % Decimal(4), 2 ** Decimal(3), sum([Decimal("0.1")] * 3), max(Decimal(1), 2, Decimal("2.5")))
print(Decimal("0.5") == Fraction(1, 2), hash(Decimal("0.5")) == hash(0.5), hash(Decimal(10)) == hash(10), {Decimal("1.0"): 1}[1], Decimal(3) in [1, 2, 3])
value = Decimal("1234567.8951")
for spec in ["", ".2f", ",.2f", "10.1f", "<12.1f", "^14,.0f", "+.3f", "e", ".3e", "g", ".3g", "%", ".1%", "015.2f", "*>15", "_.2f", "G", ".10f", " .1f", "=+15.2f", "d", ",", "E", "n"]:
    print(spec, [attempt(format, each, spec) for each in [value, -value, Decimal("0.005"), Decimal("1E+5"), Decimal(0), Decimal("-0.00"), Decimal("NaN"), Decimal("Infinity")]])
print(f"{value:.2f} {value!r} {value:>20}", "%s %d %.2f" % (value, value, value), "{:,}".format(value))
for error in (decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow, decimal.Inexact):
    print(error.__name__, issubclass(error, ArithmeticError))
try:
    Decimal(5) / 0
except ZeroDivisionError as error:
    print("caught", type(error).__name__, error)
print(Decimal("1.1").copy_negate(), Decimal("-1.1").copy_abs(), Decimal("1").copy_sign(Decimal("-2")), Decimal("1.23").same_quantum(Decimal("4.56")), Decimal("2").fma(3, 4), Decimal("12.3").scaleb(2))
print(Decimal.from_float(0.25), isinstance(value, Decimal), type(value), sorted([Decimal("2.5"), 1, Decimal("-3")]), Decimal("1e999999") * 1, attempt(lambda: Decimal("9e999999") * 10))
for text in ["1/3", "0.125", " -3/4 ", "1e-2", "7", "x", "1/0", "3.", "2/-3"]:
    print(text, attempt(Fraction, text))
fractions = [Fraction(1, 3), Fraction(-7, 4), Fraction(5), Fraction(0)]
for a in fractions:
    print(repr(a), a, a.numerator, a.denominator, float(a), int(a), round(a), round(a, 2), abs(a), -a, hash(a), bool(a), a.limit_denominator(2))
    for b in fractions + [2, 0.5, True, "x", Decimal(1)]:
        print(b, attempt(lambda: a + b), attempt(lambda: a - b), attempt(lambda: b - a), attempt(lambda: a * b), attempt(lambda: a / b), attempt(lambda: b / a), attempt(lambda: a // b), attempt(lambda: a % b), attempt(lambda: a ** b), attempt(lambda: a < b), a == b)
print(Fraction(0.1), Fraction(Decimal("1.1")), Fraction(3.0), Fraction(Fraction(1, 2), 3), attempt(Fraction, 1, 0), attempt(Fraction, 1.5, 2), attempt(Fraction, None), sum([Fraction(1, 10)] * 10))
print(Fraction("3.14159265358979").limit_denominator(1000), Fraction(10, 4), Fraction(-3, -6), Fraction(3, -6), Fraction(1, 2) ** -2, Fraction(1, 4) ** 0.5, 2 ** Fraction(3), Fraction(7, 2) // 1, divmod(Fraction(7, 2), Fraction(2, 3)))
