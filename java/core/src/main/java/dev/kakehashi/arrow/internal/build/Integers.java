// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Java's integers and decimals as those of Arrow.
final class Integers {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Integers() {}

    /// {@return the value of any of Java's integers, when it is in this range}
    static long between(Object value, long least, long most) {
        long number =
                switch (value) {
                    case Long number64 -> number64;
                    case Integer number32 -> number32;
                    case Short number16 -> number16;
                    case Byte number8 -> number8;
                    case BigInteger big -> big.longValueExact();
                    default -> throw notAnInteger(value);
                };
        if (number < least || number > most) {
            throw outOfRange();
        }
        return number;
    }

    static BigInteger big(Object value) {
        return value instanceof BigInteger big
                ? big
                : BigInteger.valueOf(between(value, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    static BigInteger unsigned(Object value, int bits) {
        BigInteger number = big(value);
        if (number.signum() < 0 || number.bitLength() > bits) {
            throw outOfRange();
        }
        return number;
    }

    static BigInteger signed(Object value, int bits) {
        BigInteger number = big(value);
        if (number.bitLength() >= bits) {
            throw outOfRange();
        }
        return number;
    }

    /// {@return the digits of a decimal, or of an integer, at this scale}
    static BigInteger unscaled(Object value, int precision, int scale) {
        BigDecimal decimal = value instanceof BigDecimal exact ? exact : new BigDecimal(big(value));
        BigDecimal scaled = decimal.setScale(scale, RoundingMode.UNNECESSARY);
        if (scaled.precision() > precision) {
            throw outOfRange();
        }
        return scaled.unscaledValue();
    }

    /// Writes 128 bits, the low end first.
    static void putWide(BigInteger value, GrowableBuffer out) {
        out.putLong(value.longValue());
        boolean fits = value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0;
        out.putLong(fits ? Math.min(value.signum(), 0) : value.shiftRight(64).longValue());
    }

    private static ClassCastException notAnInteger(Object value) {
        return new ClassCastException(value.getClass().getName() + " is not an integer");
    }

    private static ArithmeticException outOfRange() {
        return new ArithmeticException("out of range");
    }
}
