package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;

import java.math.BigInteger;

/// The methods of decimal numbers that tell and compare, and those of analysis.
abstract class DecimalMethods extends PyInstance {
    abstract Decimal self();

    /// {@return the number itself}
    @Python("real")
    public final Object real() {
        return this;
    }

    /// {@return zero}
    @Python("imag")
    public final Object imaginary() {
        return Decimal.ZERO;
    }

    /// {@return the number itself}
    @Python("conjugate(self)")
    public final Object conjugate() {
        return this;
    }

    /// {@return whether it is not a number}
    @Python("is_nan(self)")
    public final boolean tellsNan() {
        return self().isNan();
    }

    /// {@return whether it is not a number and may not be used}
    @Python("is_snan(self)")
    public final boolean tellsSignalingNan() {
        return self().kind == Decimal.Kind.SIGNALING_NAN;
    }

    /// {@return whether it is not a number and may be used}
    @Python("is_qnan(self)")
    public final boolean tellsQuietNan() {
        return self().kind == Decimal.Kind.QUIET_NAN;
    }

    /// {@return whether it is infinite}
    @Python("is_infinite(self)")
    public final boolean tellsInfinite() {
        return self().isInfinite();
    }

    /// {@return whether it is a number and not infinite}
    @Python("is_finite(self)")
    public final boolean tellsFinite() {
        return self().isFinite();
    }

    /// {@return whether it is zero}
    @Python("is_zero(self)")
    public final boolean tellsZero() {
        return self().isZero();
    }

    /// {@return whether it has a minus}
    @Python("is_signed(self)")
    public final boolean tellsSigned() {
        return self().negative;
    }

    /// {@return -1, 0 or 1, or not a number}
    @Python("compare(self, other, context=None)")
    public final Object compare(Object other, Object context) {
        Decimal that = Decimal.required(other);
        Decimal nan = Arithmetic.nan(self(), that, Context.of(context));
        return nan != null ? nan : Decimal.of(BigInteger.valueOf(Order.compare(self(), that)));
    }

    private Object chosen(Object other, Object given, int wanted) {
        Context context = Context.of(given);
        Decimal that = Decimal.required(other);
        if (self().isNan() != that.isNan()) {
            return (self().isNan() ? that : self()).rounded(context);
        }
        Decimal nan = Arithmetic.nan(self(), that, context);
        if (nan != null) {
            return nan;
        }
        int order = Order.compare(self(), that);
        if (order == 0) {
            order = Long.compare(self().exponent, that.exponent) * (self().negative ? -1 : 1);
        }
        return (order == wanted || order == 0 ? self() : that).rounded(context);
    }

    /// {@return the larger one}
    @Python("max(self, other, context=None)")
    public final Object max(Object other, Object context) {
        return chosen(other, context, 1);
    }

    /// {@return the smaller one}
    @Python("min(self, other, context=None)")
    public final Object min(Object other, Object context) {
        return chosen(other, context, -1);
    }

    /// {@return the number without its sign}
    @Python("copy_abs(self)")
    public final Object copyAbs() {
        return self().withSign(false);
    }

    /// {@return the number with the other sign}
    @Python("copy_negate(self)")
    public final Object copyNegate() {
        return self().negated();
    }

    /// {@return the number with the sign of another}
    @Python("copy_sign(self, other, context=None)")
    public final Object copySign(Object other, Object context) {
        return self().withSign(Decimal.required(other).negative);
    }

    /// {@return whether two numbers have the same exponent}
    @Python("same_quantum(self, other, context=None)")
    public final boolean sameQuantum(Object other, Object context) {
        Decimal that = Decimal.required(other);
        return self().isFinite() && that.isFinite()
                ? self().exponent == that.exponent
                : self().isNan() == that.isNan() && self().isInfinite() == that.isInfinite();
    }

    /// {@return the number as a text whose exponent is a multiple of three}
    @Python("to_eng_string(self, context=None)")
    public final String toEngineering(Object context) {
        return DecimalText.of(self(), Context.of(context).capitals() != 0, true);
    }

    /// {@return the square root}
    @Python("sqrt(self, context=None)")
    public final Object sqrt(Object context) {
        return Roots.sqrt(self(), Context.of(context));
    }

    /// {@return e to the power of the number}
    @Python("exp(self, context=None)")
    public final Object exp(Object context) {
        return Powers.exp(self(), Context.of(context));
    }

    /// {@return the natural logarithm}
    @Python("ln(self, context=None)")
    public final Object ln(Object context) {
        return Powers.ln(self(), Context.of(context), false);
    }

    /// {@return the logarithm to base ten}
    @Python("log10(self, context=None)")
    public final Object log10(Object context) {
        return Powers.ln(self(), Context.of(context), true);
    }
}
