package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.Arguments;

/// `math`: angles and hyperbolic functions.
@Python("math")
public final class Trigonometry {
    private Trigonometry() {}

    private static final double DEGREES = 180 / Math.PI;
    private static final double RADIANS = Math.PI / 180;

    /// {@return the sine of radians}
    @Python("sin(x, /)")
    public static double sin(double x) {
        return MathErrors.bounded(x, Libm.sin(x));
    }

    /// {@return the sine of radians}
    @Python("sin(x, /)")
    public static double sin(Object x) {
        return sin(Arguments.real(x));
    }

    /// {@return the cosine of radians}
    @Python("cos(x, /)")
    public static double cos(double x) {
        return MathErrors.bounded(x, Libm.cos(x));
    }

    /// {@return the cosine of radians}
    @Python("cos(x, /)")
    public static double cos(Object x) {
        return cos(Arguments.real(x));
    }

    /// {@return the tangent of radians}
    @Python("tan(x, /)")
    public static double tan(double x) {
        return MathErrors.bounded(x, Libm.tan(x));
    }

    /// {@return the tangent of radians}
    @Python("tan(x, /)")
    public static double tan(Object x) {
        return tan(Arguments.real(x));
    }

    /// {@return the arc sine in radians}
    @Python("asin(x, /)")
    public static double asin(double x) {
        return MathErrors.bounded(x, Libm.asin(x));
    }

    /// {@return the arc sine in radians}
    @Python("asin(x, /)")
    public static double asin(Object x) {
        return asin(Arguments.real(x));
    }

    /// {@return the arc cosine in radians}
    @Python("acos(x, /)")
    public static double acos(double x) {
        return MathErrors.bounded(x, Libm.acos(x));
    }

    /// {@return the arc cosine in radians}
    @Python("acos(x, /)")
    public static double acos(Object x) {
        return acos(Arguments.real(x));
    }

    /// {@return the arc tangent in radians}
    @Python("atan(x, /)")
    public static double atan(double x) {
        return MathErrors.bounded(x, Libm.atan(x));
    }

    /// {@return the arc tangent in radians}
    @Python("atan(x, /)")
    public static double atan(Object x) {
        return atan(Arguments.real(x));
    }

    /// {@return the hyperbolic sine}
    @Python("sinh(x, /)")
    public static double sinh(double x) {
        return MathErrors.grows(x, Libm.sinh(x));
    }

    /// {@return the hyperbolic sine}
    @Python("sinh(x, /)")
    public static double sinh(Object x) {
        return sinh(Arguments.real(x));
    }

    /// {@return the hyperbolic cosine}
    @Python("cosh(x, /)")
    public static double cosh(double x) {
        return MathErrors.grows(x, Libm.cosh(x));
    }

    /// {@return the hyperbolic cosine}
    @Python("cosh(x, /)")
    public static double cosh(Object x) {
        return cosh(Arguments.real(x));
    }

    /// {@return the hyperbolic tangent}
    @Python("tanh(x, /)")
    public static double tanh(double x) {
        return MathErrors.bounded(x, Libm.tanh(x));
    }

    /// {@return the hyperbolic tangent}
    @Python("tanh(x, /)")
    public static double tanh(Object x) {
        return tanh(Arguments.real(x));
    }

    /// {@return the inverse hyperbolic sine}
    @Python("asinh(x, /)")
    public static double asinh(double x) {
        return MathErrors.bounded(x, Libm.asinh(x));
    }

    /// {@return the inverse hyperbolic sine}
    @Python("asinh(x, /)")
    public static double asinh(Object x) {
        return asinh(Arguments.real(x));
    }

    /// {@return the inverse hyperbolic cosine}
    @Python("acosh(x, /)")
    public static double acosh(double x) {
        return MathErrors.bounded(x, Libm.acosh(x));
    }

    /// {@return the inverse hyperbolic cosine}
    @Python("acosh(x, /)")
    public static double acosh(Object x) {
        return acosh(Arguments.real(x));
    }

    /// {@return the inverse hyperbolic tangent}
    @Python("atanh(x, /)")
    public static double atanh(double x) {
        return MathErrors.bounded(x, Libm.atanh(x));
    }

    /// {@return the inverse hyperbolic tangent}
    @Python("atanh(x, /)")
    public static double atanh(Object x) {
        return atanh(Arguments.real(x));
    }

    /// {@return an angle in degrees}
    @Python("degrees(x, /)")
    public static double degrees(double x) {
        return x * DEGREES;
    }

    /// {@return an angle in degrees}
    @Python("degrees(x, /)")
    public static double degrees(Object x) {
        return degrees(Arguments.real(x));
    }

    /// {@return an angle in radians}
    @Python("radians(x, /)")
    public static double radians(double x) {
        return x * RADIANS;
    }

    /// {@return an angle in radians}
    @Python("radians(x, /)")
    public static double radians(Object x) {
        return radians(Arguments.real(x));
    }

    /// {@return the angle of a point in radians}
    @Python("atan2(y, x, /)")
    public static double atan2(double y, double x) {
        return Libm.atan2(y, x);
    }

    /// {@return the angle of a point in radians}
    @Python("atan2(y, x, /)")
    public static double atan2(Object y, Object x) {
        return atan2(Arguments.real(y), Arguments.real(x));
    }
}
