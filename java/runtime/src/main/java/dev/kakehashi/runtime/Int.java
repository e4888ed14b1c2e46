package dev.kakehashi.runtime;

import java.math.BigInteger;

/// Python's int: a Long where it fits, else a BigInteger; never wraps.
///
/// What takes and gives `Number` takes any of the two and gives the Long where the result fits.
@Python("int")
public final class Int extends IntMethods {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Int() {}

    /// {@return the sum}
    public static Number add(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0
                ? BigInteger.valueOf(a).add(BigInteger.valueOf(b))
                : (Number) sum;
    }

    /// {@return the sum}
    public static Number add(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? add((long) x, (long) y)
                : of(big(a).add(big(b)));
    }

    /// {@return the difference}
    public static Number sub(long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0
                ? BigInteger.valueOf(a).subtract(BigInteger.valueOf(b))
                : (Number) difference;
    }

    /// {@return the difference}
    public static Number sub(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? sub((long) x, (long) y)
                : of(big(a).subtract(big(b)));
    }

    /// {@return the product}
    public static Number mul(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == low >> 63
                ? (Number) low
                : BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /// {@return the product}
    public static Number mul(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? mul((long) x, (long) y)
                : of(big(a).multiply(big(b)));
    }

    /// {@return the negated number}
    public static Number neg(Number a) {
        return a instanceof Long x && x != Long.MIN_VALUE ? (Number) (-x) : of(big(a).negate());
    }

    /// {@return the absolute value}
    public static Number abs(Number a) {
        return signum(a) < 0 ? neg(a) : a;
    }

    /// {@return how both compare: negative, 0 or positive}
    public static int compare(Number a, Number b) {
        return a instanceof Long x && b instanceof Long y
                ? Long.compare(x, y)
                : big(a).compareTo(big(b));
    }

    /// {@return whether both are equal}
    public static boolean equal(Number a, Number b) {
        return a.equals(b);
    }

    /// {@return -1, 0 or 1}
    public static int signum(Number a) {
        return a instanceof Long x ? Long.signum(x) : big(a).signum();
    }

    /// {@return the number, as a Long if it fits}
    public static Number of(BigInteger number) {
        return number.bitLength() < 64 ? (Number) number.longValue() : number;
    }

    /// {@return the number as a BigInteger}
    public static BigInteger big(Number number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
    }

    /// {@return the nearest number of 64 bits: how slices read their bounds}
    static long clamp(Number number) {
        return number instanceof BigInteger big
                ? (big.signum() < 0 ? LEAST : MOST).longValue()
                : number.longValue();
    }
}
