import statistics
from decimal import Decimal, getcontext, ROUND_HALF_UP
from fractions import Fraction

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data), statistics.stdev(data), statistics.variance(data), statistics.median_low([1, 2, 3, 4]), statistics.mean([1.5, 2.5]), statistics.fmean([1, 2]), statistics.multimode("aabbc"), statistics.quantiles([1, 2, 3, 4, 5], n=4))
try:
    statistics.mean([])
except statistics.StatisticsError as e:
    print(e)
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.75"), Fraction(6, -4), repr(Fraction(3)), Fraction(1, 3) < 0.5, float(Fraction(1, 8)), Fraction(7, 2) // 1, Fraction(1, 2) ** 3, sum([Fraction(1, n) for n in range(1, 6)]), Fraction(3.25).limit_denominator(10))
print(Decimal("0.1") + Decimal("0.2"), Decimal("1.10") * 3, Decimal(10) / Decimal(3), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), Decimal("1E+3"), Decimal("-0.00"), repr(Decimal("3.140")), Decimal(5) // Decimal(2), Decimal("7") % 3, Decimal(2) ** 10, Decimal("1.5") > 1, int(Decimal("3.9")), round(Decimal("2.5")), f"{Decimal('1234.5'):,.2f}", Decimal("1.0") == 1, sum([Decimal("0.1")] * 10))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("123456789") + 1)
