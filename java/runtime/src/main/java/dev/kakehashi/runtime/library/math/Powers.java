package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.Arguments;

/// `math`: constants, roots, powers and what is made of them.
@Python("math")
public final class Powers {
    private Powers() {}

    /// The ratio of a circle's circumference to its diameter.
    @Python("pi")
    public static final double PI = Math.PI;

    /// The base of the natural logarithm.
    @Python("e")
    public static final double E = Math.E;

    /// A full turn in radians.
    @Python("tau")
    public static final double TAU = 2 * Math.PI;

    /// Positive infinity.
    @Python("inf")
    public static final double INF = Double.POSITIVE_INFINITY;

    /// Not a number.
    @Python("nan")
    public static final double NAN = Double.NaN;

    /// {@return the square root}
    @Python("sqrt(x, /)")
    public static double sqrt(double x) {
        return root(x);
    }

    /// {@return the square root}
    @Python("sqrt(x, /)")
    public static double sqrt(Object x) {
        return sqrt(Arguments.real(x));
    }

    private static double root(double x) {
        if (x < 0) {
            throw MathErrors.domain();
        }
        return Math.sqrt(x);
    }

    /// {@return the cube root}
    @Python("cbrt(x, /)")
    public static double cbrt(double x) {
        return MathErrors.bounded(x, Libm.cbrt(x));
    }

    /// {@return the cube root}
    @Python("cbrt(x, /)")
    public static double cbrt(Object x) {
        return cbrt(Arguments.real(x));
    }

    /// {@return e to the power of x}
    @Python("exp(x, /)")
    public static double exp(double x) {
        return MathErrors.grows(x, Libm.exp(x));
    }

    /// {@return e to the power of x}
    @Python("exp(x, /)")
    public static double exp(Object x) {
        return exp(Arguments.real(x));
    }

    /// {@return 2 to the power of x}
    @Python("exp2(x, /)")
    public static double exp2(double x) {
        return MathErrors.grows(x, Libm.exp2(x));
    }

    /// {@return 2 to the power of x}
    @Python("exp2(x, /)")
    public static double exp2(Object x) {
        return exp2(Arguments.real(x));
    }

    /// {@return e to the power of x, less 1}
    @Python("expm1(x, /)")
    public static double expm1(double x) {
        return MathErrors.grows(x, Libm.expm1(x));
    }

    /// {@return e to the power of x, less 1}
    @Python("expm1(x, /)")
    public static double expm1(Object x) {
        return expm1(Arguments.real(x));
    }

    /// {@return the natural logarithm of 1 + x}
    @Python("log1p(x, /)")
    public static double log1p(double x) {
        return MathErrors.bounded(x, Libm.log1p(x));
    }

    /// {@return the natural logarithm of 1 + x}
    @Python("log1p(x, /)")
    public static double log1p(Object x) {
        return log1p(Arguments.real(x));
    }

    /// {@return the error function}
    @Python("erf(x, /)")
    public static double erf(double x) {
        return MathErrors.bounded(x, Libm.erf(x));
    }

    /// {@return the error function}
    @Python("erf(x, /)")
    public static double erf(Object x) {
        return erf(Arguments.real(x));
    }

    /// {@return the complement of the error function}
    @Python("erfc(x, /)")
    public static double erfc(double x) {
        return MathErrors.bounded(x, Libm.erfc(x));
    }

    /// {@return the complement of the error function}
    @Python("erfc(x, /)")
    public static double erfc(Object x) {
        return erfc(Arguments.real(x));
    }

    /// {@return the gamma function}
    @Python("gamma(x, /)")
    public static double gamma(double x) {
        return Gamma.gamma(x);
    }

    /// {@return the gamma function}
    @Python("gamma(x, /)")
    public static double gamma(Object x) {
        return gamma(Arguments.real(x));
    }

    /// {@return the logarithm of the absolute value of the gamma function}
    @Python("lgamma(x, /)")
    public static double lgamma(double x) {
        return Gamma.logarithm(x);
    }

    /// {@return the logarithm of the absolute value of the gamma function}
    @Python("lgamma(x, /)")
    public static double lgamma(Object x) {
        return lgamma(Arguments.real(x));
    }

    /// {@return x to the power of y, as a float}
    @Python("pow(x, y, /)")
    public static double pow(double x, double y) {
        double result = Libm.pow(x, y);
        if (Double.isFinite(x) && Double.isFinite(y)) {
            if (Double.isNaN(result)) {
                throw MathErrors.domain();
            }
            if (Double.isInfinite(result)) {
                throw x == 0 ? MathErrors.domain() : MathErrors.range();
            }
        }
        return result;
    }

    /// {@return x to the power of y, as a float}
    @Python("pow(x, y, /)")
    public static double pow(Object x, Object y) {
        return pow(Arguments.real(x), Arguments.real(y));
    }
}
