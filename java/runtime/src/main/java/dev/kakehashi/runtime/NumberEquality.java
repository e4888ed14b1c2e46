package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.Complex;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Equality of numbers of different types: exact, never by way of a rounded float.
final class NumberEquality {
    private NumberEquality() {}

    static boolean equal(long a, Object b) {
        return switch (b) {
            case Long y -> a == y;
            case Double y -> compare(a, y) == 0;
            case Boolean y -> a == (y ? 1 : 0);
            case Complex y -> y.imaginary() == 0 && compare(a, y.real()) == 0;
            case null, default -> false;
        };
    }

    static boolean equal(double a, Object b) {
        return switch (b) {
            case Double y -> a == (double) y;
            case Long y -> compare(y, a) == 0;
            case Boolean y -> a == (y ? 1 : 0);
            case BigInteger y -> compare(y, a) == 0;
            case Complex y -> y.imaginary() == 0 && a == y.real();
            case null, default -> false;
        };
    }

    static boolean equal(BigInteger a, Object b) {
        return switch (b) {
            case BigInteger y -> a.equals(y);
            case Double y -> compare(a, y) == 0;
            case Complex y -> y.imaginary() == 0 && compare(a, y.real()) == 0;
            case null, default -> false;
        };
    }

    static boolean equal(Complex a, Object b) {
        return b instanceof Complex y
                ? a.real() == y.real() && a.imaginary() == y.imaginary()
                : a.imaginary() == 0 && equal(a.real(), b);
    }

    /// How an int compares with a float; 2 where it does not, because that is NaN.
    static int compare(long a, double b) {
        if (Double.isNaN(b)) {
            return 2;
        }
        if (Math.abs(a) <= 1L << 53 && a != Long.MIN_VALUE) {
            return Double.compare((double) a, b == 0 ? 0.0 : b);
        }
        if (b >= 0x1p63) {
            return -1;
        }
        if (b < -0x1p63) {
            return 1;
        }
        long whole = (long) b;
        if (a != whole) {
            return Long.compare(a, whole);
        }
        return Double.compare(0, b - whole == 0 ? 0.0 : b - whole);
    }

    static int compare(BigInteger a, double b) {
        if (Double.isNaN(b)) {
            return 2;
        }
        if (Double.isInfinite(b)) {
            return b > 0 ? -1 : 1;
        }
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }
}
