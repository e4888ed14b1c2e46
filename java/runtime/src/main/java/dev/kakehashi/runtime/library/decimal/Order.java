package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.library.numbers.Fraction;

import java.math.BigDecimal;

/// Compares decimal numbers with all real numbers, exactly.
final class Order {
    /// The answer where one of the two is not a number.
    static final int NONE = 2;

    private Order() {}

    /// {@return below, equal or above as -1, 0 or 1; NONE for what has no order; null for values of
    /// other types}
    ///
    /// @param forEquality whether it is only asked whether they are equal
    static Integer of(Decimal a, Object other, boolean forEquality) {
        Decimal b =
                other instanceof Double number
                        ? DecimalReader.exactly(number)
                        : Decimal.orNull(other);
        if (b == null) {
            return other instanceof Fraction fraction && a.isFinite()
                    ? (Integer) fraction.compareTo(a.ratio()) * -1
                    : null;
        }
        if (a.isNan() || b.isNan()) {
            if (!forEquality
                    || a.kind == Decimal.Kind.SIGNALING_NAN
                    || b.kind == Decimal.Kind.SIGNALING_NAN) {
                Context.current().signal(Condition.INVALID_OPERATION);
            }
            return NONE;
        }
        return compare(a, b);
    }

    static int compare(Decimal a, Decimal b) {
        if (a.isInfinite() || b.isInfinite()) {
            return Integer.compare(infinite(a), infinite(b));
        }
        int signs = Integer.compare(sign(a), sign(b));
        if (signs != 0 || a.isZero()) {
            return signs;
        }
        if (a.top() != b.top()) {
            return (a.top() < b.top()) == a.negative ? 1 : -1;
        }
        BigDecimal x = a.big();
        return x.compareTo(b.big());
    }

    private static int sign(Decimal number) {
        return number.isZero() ? 0 : number.negative ? -1 : 1;
    }

    private static int infinite(Decimal number) {
        return !number.isInfinite() ? 0 : number.negative ? -1 : 1;
    }
}
