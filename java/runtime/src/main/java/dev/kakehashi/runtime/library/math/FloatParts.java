package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyTuple;

/// `math`: the parts of floats, and what floats are.
@Python("math")
public final class FloatParts {
    private static final int SCALE_LIMIT = 5000;

    private FloatParts() {}

    /// {@return the absolute value, as a float}
    @Python("fabs(x, /)")
    public static double fabs(double x) {
        return Math.abs(x);
    }

    /// {@return the absolute value, as a float}
    @Python("fabs(x, /)")
    public static double fabs(Object x) {
        return Math.abs(Arguments.real(x));
    }

    /// {@return x with the sign of y}
    @Python("copysign(x, y, /)")
    public static double copysign(double x, double y) {
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(x) & Long.MAX_VALUE
                        | Double.doubleToRawLongBits(y) & Long.MIN_VALUE);
    }

    /// {@return x with the sign of y}
    @Python("copysign(x, y, /)")
    public static double copysign(Object x, Object y) {
        return copysign(Arguments.real(x), Arguments.real(y));
    }

    /// {@return the fraction and the whole part}
    @Python("modf(x, /)")
    public static PyTuple modf(Object x) {
        double value = Arguments.real(x);
        if (Double.isInfinite(value)) {
            return PyTuple.of(Math.copySign(0.0, value), value);
        }
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        return PyTuple.of(Math.copySign(value - whole, value), whole);
    }

    /// {@return the mantissa, from a half to below 1, and the exponent}
    @Python("frexp(x, /)")
    public static PyTuple frexp(Object x) {
        double value = Arguments.real(x);
        if (value == 0 || !Double.isFinite(value)) {
            return PyTuple.of(value, 0L);
        }
        int shift = 0;
        if (Math.abs(value) < Double.MIN_NORMAL) {
            value *= 0x1p54;
            shift = -54;
        }
        int exponent = Math.getExponent(value) + 1;
        return PyTuple.of(Math.scalb(value, -exponent), (long) (exponent + shift));
    }

    /// {@return `x * 2 ** i`}
    @Python("ldexp(x, i, /)")
    public static double ldexp(Object x, Object i) {
        double value = Arguments.real(x);
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        var wanted = Arguments.big(i);
        int exponent = wanted.bitLength() > 20 ? wanted.signum() * SCALE_LIMIT : wanted.intValue();
        exponent = Math.clamp(exponent, -SCALE_LIMIT, SCALE_LIMIT);
        return MathErrors.grows(value, scaled(value, exponent));
    }

    /// One rounding only: the last step is the one that may leave the normal numbers.
    private static double scaled(double value, int exponent) {
        int left = exponent;
        double result = value;
        if (Math.abs(result) < Double.MIN_NORMAL) {
            result *= 0x1p54;
            left -= 54;
        }
        int own = Math.getExponent(result);
        if (own + left >= Double.MIN_EXPONENT) {
            return Math.scalb(result, left);
        }
        double smallest = Math.scalb(result, Double.MIN_EXPONENT - own);
        return Math.scalb(smallest, left - (Double.MIN_EXPONENT - own));
    }

    /// {@return whether a number is not a number}
    @Python("isnan(x, /)")
    public static boolean isnan(double x) {
        return Double.isNaN(x);
    }

    /// {@return whether a number is not a number}
    @Python("isnan(x, /)")
    public static boolean isnan(Object x) {
        return Double.isNaN(Arguments.real(x));
    }

    /// {@return whether a number is infinite}
    @Python("isinf(x, /)")
    public static boolean isinf(double x) {
        return Double.isInfinite(x);
    }

    /// {@return whether a number is infinite}
    @Python("isinf(x, /)")
    public static boolean isinf(Object x) {
        return Double.isInfinite(Arguments.real(x));
    }

    /// {@return whether a number is neither infinite nor no number}
    @Python("isfinite(x, /)")
    public static boolean isfinite(double x) {
        return Double.isFinite(x);
    }

    /// {@return whether a number is neither infinite nor no number}
    @Python("isfinite(x, /)")
    public static boolean isfinite(Object x) {
        return Double.isFinite(Arguments.real(x));
    }

    /// {@return whether two numbers are close to each other}
    @Python("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
    public static boolean isclose(Object a, Object b, Object relative, Object absolute) {
        double x = Arguments.real(a);
        double y = Arguments.real(b);
        double share = Arguments.real(relative);
        double least = Arguments.real(absolute);
        if (share < 0 || least < 0) {
            throw new ValueError("tolerances must be non-negative");
        }
        if (x == y) {
            return true;
        }
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return false;
        }
        double difference = Math.abs(y - x);
        return difference <= Math.abs(share * y)
                || difference <= Math.abs(share * x)
                || difference <= least;
    }

    /// {@return the next float from x towards y}
    @Python("nextafter(x, y, /, *, steps=None)")
    public static double nextafter(Object x, Object y, Object steps) {
        double at = Arguments.real(x);
        double towards = Arguments.real(y);
        if (steps == null) {
            return Math.nextAfter(at, towards);
        }
        var left = Arguments.big(steps);
        if (left.signum() < 0) {
            throw new ValueError("steps must be a non-negative integer");
        }
        for (long n = left.bitLength() > 62 ? Long.MAX_VALUE : left.longValue();
                n > 0 && at != towards;
                n--) {
            at = Math.nextAfter(at, towards);
        }
        return at;
    }

    /// {@return the distance to the next float}
    @Python("ulp(x, /)")
    public static double ulp(Object x) {
        return Math.ulp(Arguments.real(x));
    }
}
