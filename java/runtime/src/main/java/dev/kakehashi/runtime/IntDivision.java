package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ZeroDivisionError;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Division of ints: rounded down, with a remainder that has the sign of the divisor.
@Python("int")
public abstract class IntDivision {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    IntDivision() {}

    /// {@return `a // b`}
    public static Number floordiv(long a, long b) {
        if (b == 0) {
            throw new ZeroDivisionError("integer division or modulo by zero");
        }
        return a == Long.MIN_VALUE && b == -1
                ? BigInteger.ONE.shiftLeft(63)
                : (Number) Math.floorDiv(a, b);
    }

    /// {@return `a // b`}
    public static Number floordiv(Number a, Number b) {
        if (a instanceof Long x && b instanceof Long y) {
            return floordiv((long) x, (long) y);
        }
        return Int.of(divide(a, b)[0]);
    }

    /// {@return `a % b`}
    public static long mod(long a, long b) {
        if (b == 0) {
            throw new ZeroDivisionError("integer modulo by zero");
        }
        return Math.floorMod(a, b);
    }

    /// {@return `a % b`}
    public static Number mod(Number a, Number b) {
        if (a instanceof Long x && b instanceof Long y) {
            return mod((long) x, (long) y);
        }
        if (Int.signum(b) == 0) {
            throw new ZeroDivisionError("integer modulo by zero");
        }
        return Int.of(divide(a, b)[1]);
    }

    /// {@return `divmod(a, b)`}
    public static PyTuple divmod(Number a, Number b) {
        if (a instanceof Long x && b instanceof Long y) {
            return PyTuple.of(floordiv((long) x, (long) y), mod((long) x, (long) y));
        }
        BigInteger[] both = divide(a, b);
        return PyTuple.of(Int.of(both[0]), Int.of(both[1]));
    }

    private static BigInteger[] divide(Number a, Number b) {
        BigInteger divisor = Int.big(b);
        if (divisor.signum() == 0) {
            throw new ZeroDivisionError("integer division or modulo by zero");
        }
        BigInteger[] both = Int.big(a).divideAndRemainder(divisor);
        if (both[1].signum() != 0 && both[1].signum() != divisor.signum()) {
            both[0] = both[0].subtract(BigInteger.ONE);
            both[1] = both[1].add(divisor);
        }
        return both;
    }

    /// {@return `a / b`, rounded once}
    public static double truediv(long a, long b) {
        if (b == 0) {
            throw new ZeroDivisionError("division by zero");
        }
        long most = 1L << 53;
        return a <= most && a >= -most && b <= most && b >= -most
                ? (double) a / b
                : quotient(BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    /// {@return `a / b`, rounded once}
    public static double truediv(Number a, Number b) {
        if (a instanceof Long x && b instanceof Long y) {
            return truediv((long) x, (long) y);
        }
        if (Int.signum(b) == 0) {
            throw new ZeroDivisionError("division by zero");
        }
        return quotient(Int.big(a), Int.big(b));
    }

    /// The exact quotient to a few bits more than a float has, with the rest folded into the last
    /// one, is rounded right.
    private static double quotient(BigInteger a, BigInteger b) {
        int shift = Math.max(-1100, b.bitLength() - a.bitLength() + 66);
        BigInteger dividend = shift >= 0 ? a.abs().shiftLeft(shift) : a.abs();
        BigInteger divisor = shift >= 0 ? b.abs() : b.abs().shiftLeft(-shift);
        BigInteger[] both = dividend.divideAndRemainder(divisor);
        BigInteger digits = both[1].signum() == 0 ? both[0] : both[0].setBit(0);
        double result =
                shift <= 1000
                        ? Math.scalb(digits.doubleValue(), -shift)
                        // Near the smallest floats: an exact number, rounded once.
                        : shift > 1300
                                ? 0.0
                                : new BigDecimal(digits).multiply(HALF.pow(shift)).doubleValue();
        if (Double.isInfinite(result)) {
            throw new OverflowError("integer division result too large for a float");
        }
        return (a.signum() < 0) != (b.signum() < 0) ? -result : result;
    }
}
