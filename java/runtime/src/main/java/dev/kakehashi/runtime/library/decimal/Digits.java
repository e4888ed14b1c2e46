package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.error.TypeError;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Counts digits and rounds them.
final class Digits {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Digits() {}

    static int count(BigInteger digits) {
        return new BigDecimal(digits).precision();
    }

    static BigInteger power(long exponent) {
        return BigInteger.TEN.pow(Math.toIntExact(exponent));
    }

    /// {@return a finite number with another last exponent}
    static Decimal rescaled(Decimal number, long exponent, String rounding) {
        if (number.isZero()) {
            return Decimal.finite(number.negative, BigInteger.ZERO, exponent);
        }
        if (exponent <= number.exponent) {
            BigInteger more = number.digits.multiply(power(number.exponent - exponent));
            return Decimal.finite(number.negative, more, exponent);
        }
        long dropped = Math.min(exponent - number.exponent, number.length() + 1L);
        BigInteger kept = dropped(number, (int) dropped, rounding);
        return Decimal.finite(number.negative, kept, exponent);
    }

    /// {@return the digits without so many at the end, rounded}
    private static BigInteger dropped(Decimal number, int count, String rounding) {
        BigInteger[] parts = number.digits.divideAndRemainder(power(count));
        if (parts[1].signum() == 0) {
            return parts[0];
        }
        RoundingMode mode = Context.mode(rounding);
        if (mode == RoundingMode.UNNECESSARY) {
            boolean up = parts[0].mod(FIVE).signum() == 0;
            return up ? parts[0].add(BigInteger.ONE) : parts[0];
        }
        BigDecimal signed =
                new BigDecimal(number.negative ? number.digits.negate() : number.digits, count);
        return signed.setScale(0, mode).unscaledValue().abs();
    }

    /// {@return a finite number with as many digits as a context has}
    static Decimal rounded(Decimal number, Context context) {
        if (number.isZero()) {
            long exponent = Math.max(context.tiny(), Math.min(number.exponent, context.most()));
            return exponent == number.exponent
                    ? number
                    : Decimal.finite(number.negative, BigInteger.ZERO, exponent);
        }
        long least = Math.max(number.exponent, context.tiny());
        long wanted = Math.max(least, number.top() - context.digits() + 1);
        Decimal result = number;
        if (wanted > number.exponent) {
            result = rescaled(number, wanted, context.rounding());
            if (result.length() > context.digits()) {
                result = rescaled(result, wanted + 1, context.rounding());
            }
            tell(number, result, context);
        }
        if (!result.isZero() && result.top() > context.most()) {
            return overflow(result, context);
        }
        if (result.top() < context.least()) {
            context.signal(Condition.SUBNORMAL);
            if (wanted > number.exponent && result.big().compareTo(number.big()) != 0) {
                context.signal(Condition.UNDERFLOW);
            }
        }
        return result;
    }

    private static Decimal overflow(Decimal result, Context context) {
        context.signal(Condition.OVERFLOW);
        context.signal(Condition.INEXACT);
        context.signal(Condition.ROUNDED);
        boolean infinite =
                switch (context.rounding()) {
                    case "ROUND_DOWN", "ROUND_05UP" -> false;
                    case "ROUND_CEILING" -> !result.negative;
                    case "ROUND_FLOOR" -> result.negative;
                    default -> true;
                };
        return infinite
                ? Decimal.infinity(result.negative)
                : Decimal.finite(
                        result.negative,
                        power(context.digits()).subtract(BigInteger.ONE),
                        context.top());
    }

    /// Tells a context what rounding did.
    static void tell(Decimal before, Decimal after, Context context) {
        if (before.isFinite() && after.isFinite() && after.exponent > before.exponent) {
            context.signal(Condition.ROUNDED);
            if (before.big().compareTo(after.big()) != 0) {
                context.signal(Condition.INEXACT);
            }
        }
    }

    static Decimal stripped(Decimal number, long highest) {
        BigInteger digits = number.digits;
        long exponent = number.exponent;
        BigInteger[] parts = digits.divideAndRemainder(BigInteger.TEN);
        while (parts[1].signum() == 0 && exponent < highest) {
            digits = parts[0];
            exponent++;
            parts = digits.divideAndRemainder(BigInteger.TEN);
        }
        return Decimal.finite(number.negative, digits, exponent);
    }

    /// {@return Python's hash: that of an equal int, float or fraction}
    static long hash(Decimal number) {
        if (number.kind == Decimal.Kind.SIGNALING_NAN) {
            throw new TypeError("Cannot hash a signaling NaN value");
        }
        if (number.isNan()) {
            return System.identityHashCode(number);
        }
        if (number.isInfinite()) {
            return number.negative ? -314159 : 314159;
        }
        BigInteger factor = BigInteger.TEN.modPow(BigInteger.valueOf(number.exponent), MODULUS);
        long hash = number.digits.multiply(factor).mod(MODULUS).longValue();
        long signed = number.negative ? -hash : hash;
        return signed == -1 ? -2 : signed;
    }
}
