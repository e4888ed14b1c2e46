// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Floating-point numbers as Polars shows them: short, with at most six digits after the point, and
/// in scientific notation where they are long and very large or very small.
final class FloatText {
    private static final double LARGEST_PLAIN = 999_999.0;
    private static final double SMALLEST_PLAIN = 0.000_001;
    private static final int LONGEST_PLAIN = 9;

    private FloatText() {}

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        boolean whole = value == Math.rint(value);
        if (whole && Math.abs(value) < LARGEST_PLAIN) {
            // Casting would lose the sign of -0.0.
            return (1 / value == Double.NEGATIVE_INFINITY ? "-" : "") + (long) value + ".0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        String plain = shortest.toPlainString();
        if (plain.length() <= LONGEST_PLAIN) {
            return whole ? scientific(shortest) : plain;
        }
        if (Math.abs(value) < SMALLEST_PLAIN || Math.abs(value) > LARGEST_PLAIN) {
            return scientific(
                    new BigDecimal(value).round(new MathContext(5, RoundingMode.HALF_EVEN)), 4);
        }
        BigDecimal rounded =
                new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
    }

    private static String scientific(BigDecimal value) {
        return scientific(value, value.precision() - 1);
    }

    private static String scientific(BigDecimal value, int decimals) {
        int exponent = value.precision() - value.scale() - 1;
        BigDecimal mantissa =
                value.movePointLeft(exponent).setScale(decimals, RoundingMode.UNNECESSARY);
        return mantissa.toPlainString() + "e" + exponent;
    }
}
