package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.Complex;

import java.math.BigInteger;

/// Python's hashes of numbers: all modulo the prime 2**61 - 1, so that equal numbers of different
/// types agree.
final class NumberHash {
    private static final int BITS = 61;
    private static final long MODULUS = (1L << BITS) - 1;
    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);

    private NumberHash() {}

    static long of(long number) {
        if (number > -MODULUS && number < MODULUS) {
            return number == -1 ? -2 : number;
        }
        return signed(number % MODULUS);
    }

    static long of(BigInteger number) {
        return signed(number.remainder(BIG_MODULUS).longValue());
    }

    private static long signed(long hash) {
        return hash == -1 ? -2 : hash;
    }

    static long of(double number) {
        if (number == (long) number && Math.abs(number) < 1L << 62) {
            return of((long) number);
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? 314159 : -314159;
        }
        if (Double.isNaN(number)) {
            // As the address of the object in CPython: other NaNs, other hashes.
            return Double.doubleToRawLongBits(number) & 0xFFFFFFFFFFFFL;
        }
        int exponent = Math.getExponent(number);
        double mantissa = Math.abs(Math.scalb(number, -exponent - 1));
        if (exponent < Double.MIN_EXPONENT) { // A subnormal number.
            double larger = Math.abs(number) * 0x1p54;
            exponent = Math.getExponent(larger) - 54;
            mantissa = Math.scalb(larger, -(exponent + 54) - 1);
        }
        exponent++;
        long hash = 0;
        while (mantissa != 0) {
            hash = ((hash << 28) & MODULUS) | (hash >>> (BITS - 28));
            mantissa *= 1 << 28;
            exponent -= 28;
            long digits = (long) mantissa;
            mantissa -= digits;
            hash += digits;
            if (hash >= MODULUS) {
                hash -= MODULUS;
            }
        }
        int shift = Math.floorMod(exponent, BITS);
        hash = ((hash << shift) & MODULUS) | (hash >>> (BITS - shift));
        return signed(number < 0 ? -hash : hash);
    }

    static long of(Complex number) {
        return signed(of(number.real()) + 1000003L * of(number.imaginary()));
    }

    /// What `__hash__` of the program gave: an int, cut to what fits as CPython does.
    static long ofResult(Object hash) {
        return switch (hash) {
            case Long number -> signed(number);
            case Boolean truth -> truth ? 1 : 0;
            case BigInteger number -> of(number);
            case null, default -> throw new TypeError("__hash__ method should return an integer");
        };
    }
}
