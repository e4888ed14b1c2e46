package dev.kakehashi.runtime.library.numbers;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.ZeroDivisionError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;

/// Python's `fractions.Fraction`: a rational number in lowest terms. Immutable.
@Python("fractions.Fraction")
@SuppressWarnings("MemberName")
public final class Fraction extends PyInstance implements InPython {
    final BigInteger top;
    final BigInteger bottom;

    /// @param numerator an int, a fraction, a float, a decimal number or a text
    /// @param denominator an int or a fraction; null for 1
    @Python("Fraction(numerator=0, denominator=None)")
    public Fraction(Object numerator, Object denominator) {
        this(FractionReader.of(numerator, denominator));
    }

    private Fraction(BigInteger[] ratio) {
        this(ratio[0], ratio[1]);
    }

    Fraction(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger sign = denominator.signum() < 0 ? common.negate() : common;
        this.top = numerator.divide(sign);
        this.bottom = denominator.divide(sign);
    }

    @Override
    public Object inPython() {
        return new dev.kakehashi.python.value.Fraction(top, bottom);
    }

    /// {@return the fraction that a float is exactly}
    @Python("from_float(cls, f)")
    public static Object ofFloat(Object type, Object number) {
        return new Fraction(number, null);
    }

    /// {@return the fraction that a decimal number is exactly}
    @Python("from_decimal(cls, dec)")
    public static Object ofDecimal(Object type, Object number) {
        return new Fraction(number, null);
    }

    /// {@return the numerator, with the sign}
    @Python("numerator")
    public Number numerator() {
        return Int.of(top);
    }

    /// {@return the denominator, positive}
    @Python("denominator")
    public Number denominator() {
        return Int.of(bottom);
    }

    /// {@return the number itself}
    @Python("real")
    public Object real() {
        return this;
    }

    /// {@return zero}
    @Python("imag")
    public long imaginary() {
        return 0;
    }

    /// {@return the number itself}
    @Python("conjugate(self)")
    public Object conjugate() {
        return this;
    }

    /// {@return numerator and denominator}
    @Python("as_integer_ratio(self)")
    public PyTuple asIntegerRatio() {
        return PyTuple.of(numerator(), denominator());
    }

    /// {@return the nearest fraction whose denominator is not larger}
    @Python("limit_denominator(self, max_denominator=1000000)")
    public Fraction limitDenominator(Object most) {
        return FractionReader.limited(this, Arguments.big(most));
    }

    private static Fraction exact(Object other) {
        return other instanceof Fraction fraction
                ? fraction
                : other != null && Arguments.isInteger(other)
                        ? new Fraction(Arguments.big(other), BigInteger.ONE)
                        : null;
    }

    private interface Calculation {
        Object of(Fraction a, Fraction b);
    }

    private interface Floating {
        Object of(Object a, Object b);
    }

    private Object with(Object other, boolean swapped, Calculation exactly, Floating floating) {
        if (other instanceof Double number) {
            return swapped ? floating.of(number, toDouble()) : floating.of(toDouble(), number);
        }
        Fraction that = exact(other);
        if (that == null) {
            return NOT_IMPLEMENTED;
        }
        return swapped ? exactly.of(that, this) : exactly.of(this, that);
    }

    static Fraction sum(Fraction a, Fraction b) {
        return new Fraction(
                a.top.multiply(b.bottom).add(b.top.multiply(a.bottom)),
                a.bottom.multiply(b.bottom));
    }

    static Fraction product(Fraction a, Fraction b) {
        return new Fraction(a.top.multiply(b.top), a.bottom.multiply(b.bottom));
    }

    static Fraction quotient(Fraction a, Fraction b) {
        if (b.top.signum() == 0) {
            throw new ZeroDivisionError("Fraction(" + a.top.signum() + ", 0)");
        }
        return new Fraction(a.top.multiply(b.bottom), a.bottom.multiply(b.top));
    }

    private static Object floor(Fraction a, Fraction b) {
        return Operator.floordiv(
                Int.of(a.top.multiply(b.bottom)), Int.of(a.bottom.multiply(b.top)));
    }

    private static Fraction modulo(Fraction a, Fraction b) {
        if (b.top.signum() == 0) {
            throw new ZeroDivisionError("integer modulo by zero");
        }
        BigInteger whole = Arguments.big(floor(a, b));
        return sum(a, product(b, new Fraction(whole.negate(), BigInteger.ONE)));
    }

    private static Object both(Fraction a, Fraction b) {
        return PyTuple.of(floor(a, b), modulo(a, b));
    }

    private Fraction negated() {
        return new Fraction(top.negate(), bottom);
    }

    @Override
    public Object __add__(Object other) {
        return with(other, false, Fraction::sum, Operator::add);
    }

    @Override
    public Object __radd__(Object other) {
        return with(other, true, Fraction::sum, Operator::add);
    }

    @Override
    public Object __sub__(Object other) {
        return with(other, false, (a, b) -> sum(a, b.negated()), Operator::sub);
    }

    @Override
    public Object __rsub__(Object other) {
        return with(other, true, (a, b) -> sum(a, b.negated()), Operator::sub);
    }

    @Override
    public Object __mul__(Object other) {
        return with(other, false, Fraction::product, Operator::mul);
    }

    @Override
    public Object __rmul__(Object other) {
        return with(other, true, Fraction::product, Operator::mul);
    }

    @Override
    public Object __truediv__(Object other) {
        return with(other, false, Fraction::quotient, Operator::truediv);
    }

    @Override
    public Object __rtruediv__(Object other) {
        return with(other, true, Fraction::quotient, Operator::truediv);
    }

    @Override
    public Object __floordiv__(Object other) {
        return with(other, false, Fraction::floor, Operator::floordiv);
    }

    @Override
    public Object __rfloordiv__(Object other) {
        return with(other, true, Fraction::floor, Operator::floordiv);
    }

    @Override
    public Object __mod__(Object other) {
        return with(other, false, Fraction::modulo, Operator::mod);
    }

    @Override
    public Object __rmod__(Object other) {
        return with(other, true, Fraction::modulo, Operator::mod);
    }

    @Override
    public Object __divmod__(Object other) {
        return with(other, false, Fraction::both, Operator::divmod);
    }

    @Override
    public Object __rdivmod__(Object other) {
        return with(other, true, Fraction::both, Operator::divmod);
    }

    @Override
    public Object __pow__(Object other) {
        Object power = with(other, false, Fraction::power, Operator::pow);
        return power == NOT_IMPLEMENTED ? Operator.pow(toDouble(), other) : power;
    }

    @Override
    public Object __rpow__(Object other) {
        Fraction base = exact(other);
        if (bottom.equals(BigInteger.ONE) && base != null) {
            return power(base, this);
        }
        return Operator.pow(other, toDouble());
    }

    private static Object power(Fraction a, Fraction b) {
        if (!b.bottom.equals(BigInteger.ONE)) {
            return Operator.pow(a.toDouble(), b.toDouble());
        }
        int times = b.top.abs().intValueExact();
        if (b.top.signum() >= 0) {
            return new Fraction(a.top.pow(times), a.bottom.pow(times));
        }
        if (a.top.signum() == 0) {
            throw new ZeroDivisionError("Fraction(" + a.bottom.pow(times) + ", 0)");
        }
        return new Fraction(a.bottom.pow(times), a.top.pow(times));
    }

    @Override
    public Object __neg__() {
        return negated();
    }

    @Override
    public Object __pos__() {
        return this;
    }

    @Override
    public Object __abs__() {
        return top.signum() < 0 ? negated() : this;
    }

    @Override
    public Object __bool__() {
        return top.signum() != 0;
    }

    @Override
    @Python("__trunc__(self)")
    public Object __trunc__() {
        return Int.of(top.divide(bottom));
    }

    @Override
    @Python("__int__(self)")
    public Object __int__() {
        return __trunc__();
    }

    @Override
    @Python("__floor__(self)")
    public Object __floor__() {
        return Operator.floordiv(numerator(), denominator());
    }

    @Override
    @Python("__ceil__(self)")
    public Object __ceil__() {
        return Operator.neg(Operator.floordiv(Int.of(top.negate()), denominator()));
    }

    double toDouble() {
        return (Double) Operator.truediv(numerator(), denominator());
    }

    @Override
    @Python("__float__(self)")
    public Object __float__() {
        return toDouble();
    }

    @Override
    @Python("__round__(self, ndigits=None)")
    public Object __round__(Object count) {
        if (count == null) {
            return Int.of(FractionReader.nearest(top, bottom));
        }
        long places = Arguments.whole(count);
        BigInteger shift = BigInteger.TEN.pow((int) Math.abs(places));
        return places > 0
                ? new Fraction(FractionReader.nearest(top.multiply(shift), bottom), shift)
                : new Fraction(
                        FractionReader.nearest(top, bottom.multiply(shift)).multiply(shift),
                        BigInteger.ONE);
    }

    /// {@return how this compares with a ratio}
    public int compareTo(BigInteger[] ratio) {
        return top.multiply(ratio[1]).compareTo(ratio[0].multiply(bottom));
    }

    private Object ordered(Object other, java.util.function.IntPredicate wanted) {
        if (other instanceof Double number) {
            if (number.isNaN()) {
                return false;
            }
            if (number.isInfinite()) {
                return wanted.test(number > 0 ? -1 : 1);
            }
            return wanted.test(compareTo(FractionReader.exactly(number)));
        }
        Fraction that = exact(other);
        return that == null
                ? NOT_IMPLEMENTED
                : (Object) wanted.test(compareTo(new BigInteger[] {that.top, that.bottom}));
    }

    @Override
    public Object __eq__(Object other) {
        return ordered(other, order -> order == 0);
    }

    @Override
    public Object __lt__(Object other) {
        return ordered(other, order -> order < 0);
    }

    @Override
    public Object __le__(Object other) {
        return ordered(other, order -> order <= 0);
    }

    @Override
    public Object __gt__(Object other) {
        return ordered(other, order -> order > 0);
    }

    @Override
    public Object __ge__(Object other) {
        return ordered(other, order -> order >= 0);
    }

    @Override
    public Object __hash__() {
        return FractionReader.hash(top, bottom);
    }

    @Override
    public Object __str__() {
        return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
    }

    @Override
    public Object __repr__() {
        return "Fraction(" + top + ", " + bottom + ")";
    }
}
