package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.math.BigDecimal;

/// `math`: from floats to ints, and the remainders of floats.
@Python("math")
public final class Rounding {
    private static final double FITS = 0x1p63;

    private Rounding() {}

    /// {@return the largest int that is not above a number}
    @Python("floor(x, /)")
    public static Number floor(double x) {
        return exact(Math.floor(x));
    }

    /// {@return the largest int that is not above a number}
    @Python("floor(x, /)")
    public static Object floor(Object x) {
        return switch (x) {
            case Double number -> floor((double) number);
            case Instance instance when has(instance, "__floor__") -> instance.__floor__();
            case null, default ->
                    Arguments.isInteger(x) ? Arguments.integer(x) : floor(Arguments.real(x));
        };
    }

    /// {@return the smallest int that is not below a number}
    @Python("ceil(x, /)")
    public static Number ceil(double x) {
        return exact(Math.ceil(x));
    }

    /// {@return the smallest int that is not below a number}
    @Python("ceil(x, /)")
    public static Object ceil(Object x) {
        return switch (x) {
            case Double number -> ceil((double) number);
            case Instance instance when has(instance, "__ceil__") -> instance.__ceil__();
            case null, default ->
                    Arguments.isInteger(x) ? Arguments.integer(x) : ceil(Arguments.real(x));
        };
    }

    /// {@return a number without its fraction}
    @Python("trunc(x, /)")
    public static Number trunc(double x) {
        return exact(x < 0 ? Math.ceil(x) : Math.floor(x));
    }

    /// {@return a number without its fraction}
    @Python("trunc(x, /)")
    public static Object trunc(Object x) {
        return switch (x) {
            case Double number -> trunc((double) number);
            case Instance instance when has(instance, "__trunc__") -> instance.__trunc__();
            case null, default -> {
                if (Arguments.isInteger(x)) {
                    yield Arguments.integer(x);
                }
                throw new TypeError(
                        "type " + Repr.typeName(x) + " doesn't define __trunc__ method");
            }
        };
    }

    private static boolean has(Instance instance, String name) {
        return Attributes.typeHas(instance, name);
    }

    private static Number exact(double whole) {
        if (whole >= -FITS && whole < FITS) {
            return (long) whole;
        }
        if (Double.isNaN(whole)) {
            throw new ValueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(whole)) {
            throw new OverflowError("cannot convert float infinity to integer");
        }
        return Int.of(new BigDecimal(whole).toBigInteger());
    }

    /// {@return C's remainder, which has the sign of x}
    @Python("fmod(x, y, /)")
    public static double fmod(double x, double y) {
        if (Double.isInfinite(y) && Double.isFinite(x)) {
            return x;
        }
        double result = x % y;
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw MathErrors.domain();
        }
        return result;
    }

    /// {@return C's remainder, which has the sign of x}
    @Python("fmod(x, y, /)")
    public static double fmod(Object x, Object y) {
        return fmod(Arguments.real(x), Arguments.real(y));
    }

    /// {@return the difference of x and the nearest multiple of y}
    @Python("remainder(x, y, /)")
    public static double remainder(double x, double y) {
        if (Double.isFinite(x) && Double.isInfinite(y)) {
            return x;
        }
        if (!Double.isNaN(x) && !Double.isNaN(y) && (Double.isInfinite(x) || y == 0)) {
            throw MathErrors.domain();
        }
        return Math.IEEEremainder(x, y);
    }

    /// {@return the difference of x and the nearest multiple of y}
    @Python("remainder(x, y, /)")
    public static double remainder(Object x, Object y) {
        return remainder(Arguments.real(x), Arguments.real(y));
    }
}
