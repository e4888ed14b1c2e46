package dev.kakehashi.runtime.library.decimal;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Python's `decimal.Decimal`: a number with decimal digits, infinity, or not a number. Immutable.
@Python("decimal.Decimal")
@SuppressWarnings("MemberName")
public class Decimal extends DecimalOperators implements InPython {
    /// Which kind of number it is.
    enum Kind {
        FINITE,
        INFINITE,
        QUIET_NAN,
        SIGNALING_NAN
    }

    static final Decimal NAN = new Decimal(Kind.QUIET_NAN, false, BigInteger.ZERO, 0);
    static final Decimal ZERO = new Decimal(Kind.FINITE, false, BigInteger.ZERO, 0);
    static final Decimal ONE = new Decimal(Kind.FINITE, false, BigInteger.ONE, 0);

    final Kind kind;
    final boolean negative;
    final BigInteger digits;
    final long exponent;

    /// @param value a text, an int, a float, a decimal number, or sign, digits and exponent
    @Python("Decimal(value='0', context=None)")
    public Decimal(Object value, Object context) {
        this(DecimalReader.of(value, Context.of(context)));
    }

    private Decimal(Decimal other) {
        this(other.kind, other.negative, other.digits, other.exponent);
    }

    Decimal(Kind kind, boolean negative, BigInteger digits, long exponent) {
        this.kind = kind;
        this.negative = negative;
        this.digits = digits;
        this.exponent = exponent;
    }

    static Decimal finite(boolean negative, BigInteger digits, long exponent) {
        return new Decimal(Kind.FINITE, negative, digits, exponent);
    }

    static Decimal infinity(boolean negative) {
        return new Decimal(Kind.INFINITE, negative, BigInteger.ZERO, 0);
    }

    static Decimal of(BigInteger number) {
        return finite(number.signum() < 0, number.abs(), 0);
    }

    static Decimal of(BigDecimal number) {
        return finite(number.signum() < 0, number.unscaledValue().abs(), -number.scale());
    }

    /// {@return a decimal number or an int as a decimal number, or null}
    static Decimal orNull(Object value) {
        return value instanceof Decimal number
                ? number
                : value != null && Arguments.isInteger(value) ? of(Arguments.big(value)) : null;
    }

    static Decimal required(Object value) {
        Decimal number = orNull(value);
        if (number == null) {
            throw new TypeError(
                    "conversion from " + Repr.typeName(value) + " to Decimal is not supported");
        }
        return number;
    }

    @Override
    final Decimal self() {
        return this;
    }

    final boolean isNan() {
        return kind == Kind.QUIET_NAN || kind == Kind.SIGNALING_NAN;
    }

    final boolean isInfinite() {
        return kind == Kind.INFINITE;
    }

    final boolean isFinite() {
        return kind == Kind.FINITE;
    }

    final boolean isZero() {
        return isFinite() && digits.signum() == 0;
    }

    /// {@return how many digits there are; zero has one}
    final int length() {
        return Digits.count(digits);
    }

    final long top() {
        return exponent + length() - 1;
    }

    final Decimal negated() {
        return new Decimal(kind, !negative, digits, exponent);
    }

    final Decimal withSign(boolean minus) {
        return new Decimal(kind, minus, digits, exponent);
    }

    /// {@return the value, with its sign}
    final BigDecimal big() {
        return new BigDecimal(negative ? digits.negate() : digits, Math.toIntExact(-exponent));
    }

    final Decimal rounded(Context context) {
        return isFinite() ? Digits.rounded(this, context) : this;
    }

    @Override
    public final Object inPython() {
        return isFinite() && !(isZero() && negative)
                ? big()
                : new dev.kakehashi.python.value.PyDecimal((String) __str__());
    }

    /// {@return a float as the decimal number that it is exactly}
    @Python("from_float(cls, f, /)")
    public static Object ofFloat(Object type, Object value) {
        return DecimalReader.of(value, Context.current());
    }

    /// {@return this, with the exponent of another}
    @Python("quantize(self, exp, rounding=None, context=None)")
    public final Decimal quantize(Object other, Object rounding, Object given) {
        Context context = Context.of(given);
        Decimal model = required(other);
        String mode = rounding == null ? context.rounding() : Context.checked(rounding);
        Decimal nan = Arithmetic.nan(this, model, context);
        if (nan != null) {
            return nan;
        }
        if (isInfinite() || model.isInfinite()) {
            return isInfinite() && model.isInfinite()
                    ? this
                    : context.signal(Condition.INVALID_OPERATION);
        }
        if (isZero()) {
            return finite(negative, digits, model.exponent);
        }
        if (top() + 1 - model.exponent > context.digits()) {
            return context.signal(Condition.INVALID_OPERATION);
        }
        Decimal result = Digits.rescaled(this, model.exponent, mode);
        if (result.length() > context.digits() || result.top() > context.most()) {
            return context.signal(Condition.INVALID_OPERATION);
        }
        Digits.tell(this, result, context);
        return result;
    }

    private Decimal integral(Object rounding, Object given) {
        Context context = Context.of(given);
        Decimal nan = Arithmetic.nan(this, null, context);
        if (nan != null) {
            return nan;
        }
        String mode = rounding == null ? context.rounding() : Context.checked(rounding);
        return isInfinite() || exponent >= 0 ? this : Digits.rescaled(this, 0, mode);
    }

    /// {@return this, rounded to an integer}
    @Python("to_integral_value(self, rounding=None, context=None)")
    public final Object toIntegralValue(Object rounding, Object context) {
        return integral(rounding, context);
    }

    /// {@return this, rounded to an integer}
    @Python("to_integral(self, rounding=None, context=None)")
    public final Object toIntegral(Object rounding, Object context) {
        return integral(rounding, context);
    }

    /// {@return this, rounded to an integer; the context learns if that lost something}
    @Python("to_integral_exact(self, rounding=None, context=None)")
    public final Object toIntegralExact(Object rounding, Object context) {
        Decimal result = integral(rounding, context);
        Digits.tell(this, result, Context.of(context));
        return result;
    }

    /// {@return this without zeros at the end}
    @Python("normalize(self, context=None)")
    public final Object normalize(Object given) {
        Context context = Context.of(given);
        Decimal nan = Arithmetic.nan(this, null, context);
        if (nan != null) {
            return nan;
        }
        Decimal number = rounded(context);
        if (!number.isFinite()) {
            return number;
        }
        if (number.isZero()) {
            return finite(negative, BigInteger.ZERO, 0);
        }
        return Digits.stripped(number, context.top());
    }

    /// {@return the exponent of the first digit}
    @Python("adjusted(self)")
    public final long adjusted() {
        return isFinite() ? top() : 0;
    }

    /// {@return sign, digits and exponent}
    @Python("as_tuple(self)")
    public final Object asTuple() {
        return DecimalReader.tuple(this);
    }

    /// {@return the smallest fraction that it is}
    @Python("as_integer_ratio(self)")
    public final Object asIntegerRatio() {
        if (isNan()) {
            throw new ValueError("cannot convert NaN to integer ratio");
        }
        if (isInfinite()) {
            throw new OverflowError("cannot convert Infinity to integer ratio");
        }
        BigInteger[] ratio = ratio();
        return PyTuple.of(Int.of(ratio[0]), Int.of(ratio[1]));
    }

    /// {@return numerator and denominator, in lowest terms}
    public final BigInteger[] ratio() {
        BigInteger top = negative ? digits.negate() : digits;
        if (exponent >= 0) {
            return new BigInteger[] {top.multiply(Digits.power(exponent)), BigInteger.ONE};
        }
        BigInteger bottom = Digits.power(-exponent);
        BigInteger common = top.gcd(bottom);
        return new BigInteger[] {top.divide(common), bottom.divide(common)};
    }

    /// {@return this, to the power that the other is of ten}
    @Python("scaleb(self, other, context=None)")
    public final Object scaleb(Object other, Object context) {
        long by = Arguments.whole(required(other).__int__());
        return isFinite()
                ? finite(negative, digits, exponent + by).rounded(Context.of(context))
                : this;
    }

    /// {@return `self * other + third`, rounded once}
    @Python("fma(self, other, third, context=None)")
    public final Object fma(Object other, Object third, Object context) {
        Decimal by = required(other);
        Decimal product =
                isFinite() && by.isFinite()
                        ? finite(
                                negative != by.negative,
                                digits.multiply(by.digits),
                                exponent + by.exponent)
                        : Arithmetic.multiply(this, by, Context.of(context));
        return Arithmetic.add(product, required(third), Context.of(context));
    }

    @Override
    public Object __eq__(Object other) {
        Integer order = Order.of(this, other, true);
        return order == null ? NOT_IMPLEMENTED : (Object) (order == 0);
    }

    @Override
    public Object __hash__() {
        return Digits.hash(this);
    }

    @Override
    public Object __str__() {
        return DecimalText.of(this, Context.current().capitals() != 0, false);
    }

    @Override
    public Object __repr__() {
        return "Decimal('" + __str__() + "')";
    }

    @Override
    public Object __format__(Object specification) {
        if (!(specification instanceof String text)) {
            throw new TypeError("format argument must be str");
        }
        return new DecimalFormat(this, text).text();
    }
}
