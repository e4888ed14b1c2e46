package dev.kakehashi.runtime.library.math;

import java.lang.invoke.MethodHandle;

/// The C library's elementary functions, so that results agree with CPython's to the last bit.
///
/// Java may not call C where native access was not granted to this module; then Java's own
/// functions stand in, which may differ in the last digit. The functions are short and touch no
/// memory, so the calls skip the change of thread state.
@SuppressWarnings("UnusedMethod")
public final class Libm {
    private static final MethodHandle SIN = CFunction.unary("sin", Math::sin);
    private static final MethodHandle COS = CFunction.unary("cos", Math::cos);
    private static final MethodHandle TAN = CFunction.unary("tan", Math::tan);
    private static final MethodHandle ASIN = CFunction.unary("asin", Math::asin);
    private static final MethodHandle ACOS = CFunction.unary("acos", Math::acos);
    private static final MethodHandle ATAN = CFunction.unary("atan", Math::atan);
    private static final MethodHandle SINH = CFunction.unary("sinh", Math::sinh);
    private static final MethodHandle COSH = CFunction.unary("cosh", Math::cosh);
    private static final MethodHandle TANH = CFunction.unary("tanh", Math::tanh);
    private static final MethodHandle ASINH = CFunction.unary("asinh", Inverse::asinh);
    private static final MethodHandle ACOSH = CFunction.unary("acosh", Inverse::acosh);
    private static final MethodHandle ATANH = CFunction.unary("atanh", Inverse::atanh);
    private static final MethodHandle EXP = CFunction.unary("exp", Math::exp);
    private static final MethodHandle EXP2 = CFunction.unary("exp2", x -> Math.pow(2, x));
    private static final MethodHandle EXPM1 = CFunction.unary("expm1", Math::expm1);
    private static final MethodHandle LOG = CFunction.unary("log", Math::log);
    private static final MethodHandle LOG2 = CFunction.unary("log2", Inverse::log2);
    private static final MethodHandle LOG10 = CFunction.unary("log10", Math::log10);
    private static final MethodHandle LOG1P = CFunction.unary("log1p", Math::log1p);
    private static final MethodHandle CBRT = CFunction.unary("cbrt", Math::cbrt);
    private static final MethodHandle ERF = CFunction.unary("erf", ErrorFunction::erf);
    private static final MethodHandle ERFC = CFunction.unary("erfc", ErrorFunction::erfc);
    private static final MethodHandle ATAN2 = CFunction.binary("atan2", Math::atan2);
    private static final MethodHandle HYPOT = CFunction.binary("hypot", Math::hypot);

    private Libm() {}

    private static double failed(Throwable failure) {
        throw failure instanceof Error error ? error : new AssertionError(failure);
    }

    /// {@return the C library's `sin`}
    public static double sin(double x) {
        try {
            return (double) SIN.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `cos`}
    public static double cos(double x) {
        try {
            return (double) COS.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `tan`}
    public static double tan(double x) {
        try {
            return (double) TAN.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `asin`}
    public static double asin(double x) {
        try {
            return (double) ASIN.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `acos`}
    public static double acos(double x) {
        try {
            return (double) ACOS.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `atan`}
    public static double atan(double x) {
        try {
            return (double) ATAN.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `sinh`}
    public static double sinh(double x) {
        try {
            return (double) SINH.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `cosh`}
    public static double cosh(double x) {
        try {
            return (double) COSH.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `tanh`}
    public static double tanh(double x) {
        try {
            return (double) TANH.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `asinh`}
    public static double asinh(double x) {
        try {
            return (double) ASINH.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `acosh`}
    public static double acosh(double x) {
        try {
            return (double) ACOSH.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `atanh`}
    public static double atanh(double x) {
        try {
            return (double) ATANH.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `exp`}
    public static double exp(double x) {
        try {
            return (double) EXP.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `exp2`}
    public static double exp2(double x) {
        try {
            return (double) EXP2.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `expm1`}
    public static double expm1(double x) {
        try {
            return (double) EXPM1.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `log`}
    public static double log(double x) {
        try {
            return (double) LOG.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `log2`}
    public static double log2(double x) {
        try {
            return (double) LOG2.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `log10`}
    public static double log10(double x) {
        try {
            return (double) LOG10.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `log1p`}
    public static double log1p(double x) {
        try {
            return (double) LOG1P.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `cbrt`}
    public static double cbrt(double x) {
        try {
            return (double) CBRT.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `erf`}
    public static double erf(double x) {
        try {
            return (double) ERF.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `erfc`}
    public static double erfc(double x) {
        try {
            return (double) ERFC.invokeExact(x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `pow`}
    public static double pow(double x, double y) {
        return CPower.of(x, y);
    }

    /// {@return the C library's `atan2`}
    public static double atan2(double y, double x) {
        try {
            return (double) ATAN2.invokeExact(y, x);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /// {@return the C library's `hypot`, which `abs` of a complex number is}
    public static double hypot(double x, double y) {
        try {
            return (double) HYPOT.invokeExact(x, y);
        } catch (Throwable failure) {
            return failed(failure);
        }
    }
}
