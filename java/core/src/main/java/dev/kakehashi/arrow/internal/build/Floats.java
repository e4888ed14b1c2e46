// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

/// Java's numbers as floats, when they are equal to one.
final class Floats {
    private Floats() {}

    static double exact(Object value) {
        return switch (value) {
            case Double number -> number;
            case Float number -> number;
            default -> {
                long integer = Integers.between(value, Long.MIN_VALUE, Long.MAX_VALUE);
                double number = integer;
                // The largest long becomes 2^63, which turns back into the largest long.
                if ((long) number != integer || integer == Long.MAX_VALUE) {
                    throw new ArithmeticException("not a float");
                }
                yield number;
            }
        };
    }

    static float single(Object value) {
        if (value instanceof Float number) {
            return number;
        }
        double number = exact(value);
        float narrow = (float) number;
        requireSame(number, narrow);
        return narrow;
    }

    static short half(Object value) {
        float number = single(value);
        short narrow = Float.floatToFloat16(number);
        requireSame(number, Float.float16ToFloat(narrow));
        return narrow;
    }

    private static void requireSame(double number, double narrow) {
        if (Double.compare(number, narrow) != 0) {
            throw new ArithmeticException("not equal to a narrower float");
        }
    }
}
