package dev.kakehashi.runtime.library.decimal;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;

/// The operators of decimal numbers, in the context of the thread.
@SuppressWarnings("MemberName")
abstract class DecimalOperators extends DecimalMethods {
    private interface Operation {
        Object of(Decimal a, Decimal b, Context context);
    }

    private Object with(Object other, Operation operation) {
        Decimal that = Decimal.orNull(other);
        return that == null ? NOT_IMPLEMENTED : operation.of(self(), that, Context.current());
    }

    private Object swapped(Object other, Operation operation) {
        Decimal that = Decimal.orNull(other);
        return that == null ? NOT_IMPLEMENTED : operation.of(that, self(), Context.current());
    }

    private static Object difference(Decimal a, Decimal b, Context context) {
        Decimal nan = Arithmetic.nan(a, b, context);
        return nan != null ? nan : Arithmetic.add(a, b.negated(), context);
    }

    private static Object whole(Decimal a, Decimal b, Context context) {
        return Division.parts(a, b, context).quotient();
    }

    private static Object remainder(Decimal a, Decimal b, Context context) {
        if (a.isInfinite() && !b.isNan()) {
            return context.signal(Condition.INVALID_OPERATION);
        }
        if (!a.isNan() && !b.isNan() && b.isZero()) {
            return context.signal(
                    a.isZero() ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
        }
        return Division.parts(a, b, context).remainder();
    }

    private static Object both(Decimal a, Decimal b, Context context) {
        if (a.isFinite() && !a.isZero() && b.isZero()) {
            context.signal(Condition.DIVMOD_BY_ZERO);
        }
        if (a.isInfinite() && !b.isNan()) {
            context.signal(Condition.INVALID_OPERATION);
        }
        Division.Parts parts = Division.parts(a, b, context);
        return PyTuple.of(parts.quotient(), parts.remainder());
    }

    @Override
    public Object __add__(Object other) {
        return with(other, Arithmetic::add);
    }

    @Override
    public Object __radd__(Object other) {
        return swapped(other, Arithmetic::add);
    }

    @Override
    public Object __sub__(Object other) {
        return with(other, DecimalOperators::difference);
    }

    @Override
    public Object __rsub__(Object other) {
        return swapped(other, DecimalOperators::difference);
    }

    @Override
    public Object __mul__(Object other) {
        return with(other, Arithmetic::multiply);
    }

    @Override
    public Object __rmul__(Object other) {
        return swapped(other, Arithmetic::multiply);
    }

    @Override
    public Object __truediv__(Object other) {
        return with(other, Division::divide);
    }

    @Override
    public Object __rtruediv__(Object other) {
        return swapped(other, Division::divide);
    }

    @Override
    public Object __floordiv__(Object other) {
        return with(other, DecimalOperators::whole);
    }

    @Override
    public Object __rfloordiv__(Object other) {
        return swapped(other, DecimalOperators::whole);
    }

    @Override
    public Object __mod__(Object other) {
        return with(other, DecimalOperators::remainder);
    }

    @Override
    public Object __rmod__(Object other) {
        return swapped(other, DecimalOperators::remainder);
    }

    @Override
    public Object __divmod__(Object other) {
        return with(other, DecimalOperators::both);
    }

    @Override
    public Object __rdivmod__(Object other) {
        return swapped(other, DecimalOperators::both);
    }

    @Override
    public Object __pow__(Object other) {
        return with(other, Powers::power);
    }

    @Override
    public Object __rpow__(Object other) {
        return swapped(other, Powers::power);
    }

    private Object compared(Object other, java.util.function.IntPredicate wanted) {
        Integer order = Order.of(self(), other, false);
        return order == null
                ? NOT_IMPLEMENTED
                : (Object) (order != Order.NONE && wanted.test(order));
    }

    @Override
    public Object __lt__(Object other) {
        return compared(other, order -> order < 0);
    }

    @Override
    public Object __le__(Object other) {
        return compared(other, order -> order <= 0);
    }

    @Override
    public Object __gt__(Object other) {
        return compared(other, order -> order > 0);
    }

    @Override
    public Object __ge__(Object other) {
        return compared(other, order -> order >= 0);
    }

    @Override
    public Object __neg__() {
        Decimal self = self();
        boolean plain = self.isZero() && !Context.current().rounding().equals("ROUND_FLOOR");
        Decimal nan = Arithmetic.nan(self, null, Context.current());
        if (nan != null) {
            return nan;
        }
        return (plain ? self.withSign(false) : self.negated()).rounded(Context.current());
    }

    @Override
    public Object __pos__() {
        Decimal self = self();
        boolean plain = self.isZero() && !Context.current().rounding().equals("ROUND_FLOOR");
        return (plain ? self.withSign(false) : self).rounded(Context.current());
    }

    @Override
    public Object __abs__() {
        Decimal nan = Arithmetic.nan(self(), null, Context.current());
        return nan != null ? nan : self().withSign(false).rounded(Context.current());
    }

    @Override
    public Object __bool__() {
        return !self().isZero();
    }

    private Number whole(String rounding) {
        Decimal self = self();
        if (self.isNan()) {
            throw new ValueError("cannot convert NaN to integer");
        }
        if (self.isInfinite()) {
            throw new OverflowError("cannot convert Infinity to integer");
        }
        BigInteger digits = Digits.rescaled(self, 0, rounding).digits;
        return Int.of(self.negative ? digits.negate() : digits);
    }

    @Override
    @Python("__int__(self)")
    public Object __int__() {
        return whole("ROUND_DOWN");
    }

    @Override
    @Python("__trunc__(self)")
    public Object __trunc__() {
        return whole("ROUND_DOWN");
    }

    @Override
    @Python("__floor__(self)")
    public Object __floor__() {
        return whole("ROUND_FLOOR");
    }

    @Override
    @Python("__ceil__(self)")
    public Object __ceil__() {
        return whole("ROUND_CEILING");
    }

    @Override
    @Python("__float__(self)")
    public Object __float__() {
        Decimal self = self();
        if (self.kind == Decimal.Kind.SIGNALING_NAN) {
            throw new ValueError("cannot convert signaling NaN to float");
        }
        return self.isNan()
                ? Double.NaN
                : self.isInfinite()
                        ? self.negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
                        : Double.parseDouble((String) self.__str__());
    }

    @Override
    @Python("__round__(self, n=None)")
    public Object __round__(Object count) {
        if (count == null) {
            return whole("ROUND_HALF_EVEN");
        }
        Decimal model = Decimal.finite(false, BigInteger.ONE, -Arguments.whole(count));
        return self().quantize(model, "ROUND_HALF_EVEN", null);
    }
}
