package dev.kakehashi.runtime.library.decimal;

import java.math.BigInteger;

/// Quotients and remainders. The quotient of `//` goes towards zero, and the remainder has the sign
/// of the dividend.
final class Division {
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /// A whole quotient and what is left.
    record Parts(Decimal quotient, Decimal remainder) {}

    private Division() {}

    static Decimal divide(Decimal a, Decimal b, Context context) {
        Decimal nan = Arithmetic.nan(a, b, context);
        if (nan != null) {
            return nan;
        }
        boolean minus = a.negative != b.negative;
        if (a.isInfinite()) {
            return b.isInfinite()
                    ? context.signal(Condition.INVALID_OPERATION)
                    : Decimal.infinity(minus);
        }
        if (b.isInfinite()) {
            return Decimal.finite(minus, BigInteger.ZERO, context.tiny());
        }
        if (b.isZero()) {
            return byZero(a, minus, context);
        }
        long ideal = a.exponent - b.exponent;
        if (a.isZero()) {
            return Decimal.finite(minus, BigInteger.ZERO, ideal).rounded(context);
        }
        int shift = b.length() - a.length() + context.digits() + 1;
        BigInteger top = shift >= 0 ? a.digits.multiply(Digits.power(shift)) : a.digits;
        BigInteger bottom = shift >= 0 ? b.digits : b.digits.multiply(Digits.power(-shift));
        BigInteger[] parts = top.divideAndRemainder(bottom);
        Decimal quotient = Decimal.finite(minus, parts[0], ideal - shift);
        if (parts[1].signum() == 0) {
            quotient = quotient.exponent < ideal ? Digits.stripped(quotient, ideal) : quotient;
        } else if (parts[0].mod(FIVE).signum() == 0) {
            // What is left over must not look like an exact half.
            quotient = Decimal.finite(minus, parts[0].add(BigInteger.ONE), quotient.exponent);
        }
        return quotient.rounded(context);
    }

    private static Decimal byZero(Decimal a, boolean minus, Context context) {
        if (a.isZero()) {
            return context.signal(Condition.DIVISION_UNDEFINED);
        }
        context.signal(Condition.DIVISION_BY_ZERO);
        return Decimal.infinity(minus);
    }

    static Parts parts(Decimal a, Decimal b, Context context) {
        Decimal nan = Arithmetic.nan(a, b, context);
        if (nan != null) {
            return new Parts(nan, nan);
        }
        boolean minus = a.negative != b.negative;
        if (a.isInfinite()) {
            return new Parts(
                    b.isInfinite()
                            ? context.signal(Condition.INVALID_OPERATION)
                            : Decimal.infinity(minus),
                    Decimal.NAN);
        }
        if (b.isZero()) {
            return new Parts(byZero(a, minus, context), Decimal.NAN);
        }
        Decimal none = Decimal.finite(minus, BigInteger.ZERO, 0);
        if (b.isInfinite()) {
            return new Parts(none, a.rounded(context));
        }
        long exponent = Math.min(a.exponent, b.exponent);
        if (a.isZero() || a.top() - b.top() <= -2) {
            long lowest = a.isZero() ? exponent : Math.max(exponent, a.top() - context.digits());
            Decimal rest = Digits.rescaled(a, Math.min(lowest, a.exponent), context.rounding());
            return new Parts(none, rest.rounded(context));
        }
        if (a.top() - b.top() <= context.digits()) {
            BigInteger x = a.digits.multiply(Digits.power(a.exponent - exponent));
            BigInteger y = b.digits.multiply(Digits.power(b.exponent - exponent));
            BigInteger[] parts = x.divideAndRemainder(y);
            if (Digits.count(parts[0]) <= context.digits()) {
                return new Parts(
                        Decimal.finite(minus, parts[0], 0),
                        Decimal.finite(a.negative, parts[1], exponent).rounded(context));
            }
        }
        Decimal impossible = context.signal(Condition.DIVISION_IMPOSSIBLE);
        return new Parts(impossible, impossible);
    }
}
