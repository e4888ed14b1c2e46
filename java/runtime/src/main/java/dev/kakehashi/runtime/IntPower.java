package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.MemoryError;
import dev.kakehashi.runtime.error.ValueError;

import java.math.BigInteger;

/// Powers of ints.
@Python("int")
public abstract class IntPower extends IntDivision {
    IntPower() {}

    /// {@return `a ** b`: an int, or a float if `b` is negative}
    public static Number pow(Number a, Number b) {
        if (Int.signum(b) < 0) {
            return Float.power(Float.of(a), Float.of(b));
        }
        return power(a, b);
    }

    /// {@return `a ** b`, where `b` is not negative}
    public static Number power(Number a, Number b) {
        if (b instanceof Long exponent) {
            if (a instanceof Long base) {
                return power((long) base, (long) exponent);
            }
            if (exponent <= Integer.MAX_VALUE) {
                return Int.of(Int.big(a).pow((int) (long) exponent));
            }
        }
        if (a instanceof Long base && (base == 0 || base == 1)) {
            return base;
        }
        throw new MemoryError();
    }

    private static Number power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; ; ) {
            if ((left & 1) != 0) {
                long high = Math.multiplyHigh(result, square);
                result *= square;
                if (high != result >> 63) {
                    break;
                }
            }
            left >>= 1;
            if (left == 0) {
                return result;
            }
            long high = Math.multiplyHigh(square, square);
            square *= square;
            if (high != square >> 63) {
                break;
            }
        }
        if (base == 2 && exponent < Integer.MAX_VALUE) {
            return BigInteger.ONE.shiftLeft((int) exponent);
        }
        if (exponent > Integer.MAX_VALUE) {
            throw new MemoryError();
        }
        return Int.of(BigInteger.valueOf(base).pow((int) exponent));
    }

    /// {@return `pow(a, b, modulus)`}
    public static Number pow(Number a, Number b, Number modulus) {
        BigInteger by = Int.big(modulus);
        if (by.signum() == 0) {
            throw new ValueError("pow() 3rd argument cannot be 0");
        }
        BigInteger positive = by.abs();
        BigInteger base = Int.big(a);
        if (Int.signum(b) < 0 && !base.gcd(positive).equals(BigInteger.ONE)) {
            throw new ValueError("base is not invertible for the given modulus");
        }
        BigInteger result = base.modPow(Int.big(b), positive);
        return Int.of(by.signum() < 0 && result.signum() != 0 ? result.add(by) : result);
    }
}
