package dev.kakehashi.runtime.library.decimal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// Powers, exponentials and logarithms. Those that are not exact are worked out with more digits
/// than the context has, and rounded once.
final class Powers {
    private static final int GUARD = 12;
    private static final int MOST_EXACT_DIGITS = 20_000;

    private Powers() {}

    static Decimal power(Decimal base, Decimal exponent, Context context) {
        Decimal nan = Arithmetic.nan(base, exponent, context);
        if (nan != null) {
            return nan;
        }
        if (exponent.isZero()) {
            return base.isZero() ? context.signal(Condition.INVALID_OPERATION) : Decimal.ONE;
        }
        boolean whole =
                exponent.isFinite()
                        && Digits.rescaled(exponent, 0, "ROUND_DOWN")
                                        .big()
                                        .compareTo(exponent.big())
                                == 0;
        boolean odd = whole && exponent.big().toBigInteger().testBit(0);
        boolean minus = base.negative && odd;
        if (base.negative && !base.isZero() && !whole) {
            return context.signal(Condition.INVALID_OPERATION);
        }
        if (base.isZero()) {
            return exponent.negative
                    ? Decimal.infinity(minus)
                    : Decimal.finite(minus, BigInteger.ZERO, 0);
        }
        if (base.isInfinite()) {
            return exponent.negative
                    ? Decimal.finite(minus, BigInteger.ZERO, 0)
                    : Decimal.infinity(minus);
        }
        if (exponent.isInfinite()) {
            int order = Order.compare(base.withSign(false), Decimal.ONE);
            return order == 0
                    ? Decimal.finite(
                            false, Digits.power(context.digits() - 1L), 1L - context.digits())
                    : (order > 0) == exponent.negative
                            ? Decimal.finite(minus, BigInteger.ZERO, 0)
                            : Decimal.infinity(minus);
        }
        BigInteger times = whole ? exponent.big().toBigInteger() : null;
        if (times != null
                && times.bitLength() < 31
                && (long) base.length() * times.abs().intValue() < MOST_EXACT_DIGITS) {
            return exactly(base, times, minus, context);
        }
        return roughly(base, exponent, minus, context);
    }

    private static Decimal exactly(Decimal base, BigInteger times, boolean minus, Context context) {
        int count = times.abs().intValue();
        Decimal power = Decimal.finite(minus, base.digits.pow(count), base.exponent * count);
        return times.signum() > 0
                ? power.rounded(context)
                : Division.divide(Decimal.ONE, power, context);
    }

    private static Decimal roughly(Decimal base, Decimal exponent, boolean minus, Context context) {
        MathContext digits = digits(context, exponent.top() + 1);
        BigDecimal log = Series.ln(base.withSign(false).big(), digits);
        BigDecimal product = log.multiply(exponent.big(), digits);
        Decimal result = huge(product, context);
        if (result == null) {
            result = Decimal.of(Series.exp(product, digits).round(digits));
            Decimal even = Digits.stripped(result, context.most());
            if (even.length() <= context.digits()) {
                // A root that comes out even has as many zeros as there is room for.
                long lowest = even.top() - context.digits() + 1;
                result = Digits.rescaled(even, Math.min(lowest, even.exponent), "ROUND_DOWN");
            }
        }
        return result.withSign(minus).rounded(context);
    }

    private static MathContext digits(Context context, long more) {
        return new MathContext(context.digits() + GUARD + (int) Math.max(0, more));
    }

    /// {@return what e to a power gives that is beyond the range, or null}
    private static Decimal huge(BigDecimal power, Context context) {
        BigDecimal limit =
                BigDecimal.valueOf(context.most() + 10).multiply(BigDecimal.valueOf(2.303));
        if (power.abs().compareTo(limit) < 0) {
            return null;
        }
        return power.signum() > 0
                ? Decimal.finite(false, BigInteger.ONE, context.most() + 1)
                : Decimal.finite(false, BigInteger.ONE, context.tiny() - 1);
    }

    static Decimal exp(Decimal number, Context context) {
        Decimal nan = Arithmetic.nan(number, null, context);
        if (nan != null) {
            return nan;
        }
        if (number.isInfinite()) {
            return number.negative ? Decimal.ZERO : number;
        }
        if (number.isZero()) {
            return Decimal.ONE;
        }
        MathContext digits = digits(context, number.top() + 1);
        Decimal huge = huge(number.big(), context);
        Context even = context.copy();
        even.setRounding("ROUND_HALF_EVEN");
        return (huge != null ? huge : Decimal.of(Series.exp(number.big(), digits))).rounded(even);
    }

    static Decimal ln(Decimal number, Context context, boolean ten) {
        Decimal nan = Arithmetic.nan(number, null, context);
        if (nan != null) {
            return nan;
        }
        if (number.isZero()) {
            return Decimal.infinity(true);
        }
        if (number.negative) {
            return context.signal(Condition.INVALID_OPERATION);
        }
        if (number.isInfinite()) {
            return number;
        }
        Decimal plain = Digits.stripped(number, Long.MAX_VALUE);
        if (plain.digits.equals(BigInteger.ONE) && (ten || plain.exponent == 0)) {
            return Decimal.of(BigInteger.valueOf(plain.exponent)).rounded(context);
        }
        // Near 1 the first digits of a logarithm are zeros.
        MathContext digits = digits(context, context.digits());
        BigDecimal log = Series.ln(number.big(), digits);
        if (ten) {
            log = log.divide(Series.ln(BigDecimal.TEN, digits), digits);
        }
        Context even = context.copy();
        even.setRounding("ROUND_HALF_EVEN");
        return Decimal.of(log).rounded(even);
    }
}
