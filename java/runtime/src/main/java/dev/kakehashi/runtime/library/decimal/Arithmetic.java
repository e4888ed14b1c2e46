package dev.kakehashi.runtime.library.decimal;

import java.math.BigInteger;

/// Sums and products.
final class Arithmetic {
    private Arithmetic() {}

    /// {@return what an operation gives because one of the numbers is none; null if both are}
    static Decimal nan(Decimal a, Decimal b, Context context) {
        for (Decimal each : new Decimal[] {a, b}) {
            if (each != null && each.kind == Decimal.Kind.SIGNALING_NAN) {
                context.signal(Condition.INVALID_OPERATION);
                return new Decimal(Decimal.Kind.QUIET_NAN, each.negative, each.digits, 0);
            }
        }
        return a.isNan() ? a : b != null && b.isNan() ? b : null;
    }

    static Decimal add(Decimal a, Decimal b, Context context) {
        Decimal nan = nan(a, b, context);
        if (nan != null) {
            return nan;
        }
        if (a.isInfinite() || b.isInfinite()) {
            return a.isInfinite() && b.isInfinite() && a.negative != b.negative
                    ? context.signal(Condition.INVALID_OPERATION)
                    : a.isInfinite() ? a : b;
        }
        long exponent = Math.min(a.exponent, b.exponent);
        boolean floor = context.rounding().equals("ROUND_FLOOR");
        if (a.isZero() && b.isZero()) {
            boolean minus = a.negative == b.negative ? a.negative : floor;
            return Decimal.finite(minus, BigInteger.ZERO, exponent).rounded(context);
        }
        if (a.isZero() || b.isZero()) {
            Decimal other = a.isZero() ? b : a;
            long lowest = Math.max(exponent, other.exponent - context.digits() - 1);
            return Digits.rescaled(other, Math.min(lowest, other.exponent), context.rounding())
                    .rounded(context);
        }
        Decimal high = a.exponent >= b.exponent ? a : b;
        Decimal low = trimmed(a.exponent >= b.exponent ? b : a, high, context.digits());
        BigInteger x = signed(high).multiply(Digits.power(high.exponent - low.exponent));
        BigInteger sum = x.add(signed(low));
        boolean minus = sum.signum() == 0 ? floor : sum.signum() < 0;
        long last = sum.signum() == 0 ? exponent : low.exponent;
        return Decimal.finite(minus, sum.abs(), last).rounded(context);
    }

    /// A number so small that it only matters for rounding is made longer, not exact.
    private static Decimal trimmed(Decimal low, Decimal high, int digits) {
        long exponent = high.exponent + Math.min(-1, high.length() - digits - 2);
        return low.top() < exponent ? Decimal.finite(low.negative, BigInteger.ONE, exponent) : low;
    }

    private static BigInteger signed(Decimal number) {
        return number.negative ? number.digits.negate() : number.digits;
    }

    static Decimal multiply(Decimal a, Decimal b, Context context) {
        Decimal nan = nan(a, b, context);
        if (nan != null) {
            return nan;
        }
        boolean minus = a.negative != b.negative;
        if (a.isInfinite() || b.isInfinite()) {
            return a.isZero() || b.isZero()
                    ? context.signal(Condition.INVALID_OPERATION)
                    : Decimal.infinity(minus);
        }
        return Decimal.finite(minus, a.digits.multiply(b.digits), a.exponent + b.exponent)
                .rounded(context);
    }
}
