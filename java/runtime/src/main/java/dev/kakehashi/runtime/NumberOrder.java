package dev.kakehashi.runtime;

import java.math.BigInteger;

/// The order of real numbers of different types, exact; and whole numbers among them.
public final class NumberOrder {
    /// What [#compare] gives where there is no order, because one is NaN.
    public static final int UNORDERED = 2;

    /// What [#compare] gives where one is no real number.
    public static final int NO_NUMBERS = 3;

    private NumberOrder() {}

    /// {@return the whole number that this value is equal to, or null}
    public static Long whole(Object value) {
        return switch (value) {
            case Long number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case Double number when number == (long) (double) number && Math.abs(number) < 0x1p63 ->
                    (long) (double) number;
            case null, default -> null;
        };
    }

    /// {@return a negative number, 0 or 1 as `a` is less, equal or greater; [#UNORDERED] or
    /// [#NO_NUMBERS] where it is none}
    public static int compare(Object a, Object b) {
        Object x = a instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : a;
        Object y = b instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : b;
        return switch (x) {
            case Long first ->
                    switch (y) {
                        case Long second -> Long.compare(first, second);
                        case Double second -> NumberEquality.compare(first, second);
                        case BigInteger second -> -second.signum();
                        case null, default -> NO_NUMBERS;
                    };
            case Double first ->
                    switch (y) {
                        case Double second -> order(first, second);
                        case Long second -> turned(NumberEquality.compare(second, first));
                        case BigInteger second -> turned(NumberEquality.compare(second, first));
                        case null, default -> NO_NUMBERS;
                    };
            case BigInteger first ->
                    switch (y) {
                        case BigInteger second -> first.compareTo(second);
                        case Long second -> first.signum();
                        case Double second -> NumberEquality.compare(first, second);
                        case null, default -> NO_NUMBERS;
                    };
            case null, default -> NO_NUMBERS;
        };
    }

    private static int order(double a, double b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : UNORDERED;
    }

    private static int turned(int order) {
        return order == UNORDERED ? UNORDERED : -order;
    }
}
