package dev.kakehashi.runtime.library.math;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The C library's elementary functions, so that results agree with CPython's to the last bit.
///
/// Java may not call C where native access was not granted to this module; then Java's own
/// functions stand in, which may differ in the last digit. The functions are short and touch no
/// memory, so the calls skip the change of thread state.
@SuppressWarnings({"restricted", "UnusedMethod"})
public final class Libm {
    private static final MethodHandle SIN = unary("sin", Math::sin);
    private static final MethodHandle COS = unary("cos", Math::cos);
    private static final MethodHandle TAN = unary("tan", Math::tan);
    private static final MethodHandle ASIN = unary("asin", Math::asin);
    private static final MethodHandle ACOS = unary("acos", Math::acos);
    private static final MethodHandle ATAN = unary("atan", Math::atan);
    private static final MethodHandle SINH = unary("sinh", Math::sinh);
    private static final MethodHandle COSH = unary("cosh", Math::cosh);
    private static final MethodHandle TANH = unary("tanh", Math::tanh);
    private static final MethodHandle ASINH = unary("asinh", Inverse::asinh);
    private static final MethodHandle ACOSH = unary("acosh", Inverse::acosh);
    private static final MethodHandle ATANH = unary("atanh", Inverse::atanh);
    private static final MethodHandle EXP = unary("exp", Math::exp);
    private static final MethodHandle EXP2 = unary("exp2", x -> Math.pow(2, x));
    private static final MethodHandle EXPM1 = unary("expm1", Math::expm1);
    private static final MethodHandle LOG = unary("log", Math::log);
    private static final MethodHandle LOG2 = unary("log2", Inverse::log2);
    private static final MethodHandle LOG10 = unary("log10", Math::log10);
    private static final MethodHandle LOG1P = unary("log1p", Math::log1p);
    private static final MethodHandle CBRT = unary("cbrt", Math::cbrt);
    private static final MethodHandle ERF = unary("erf", ErrorFunction::erf);
    private static final MethodHandle ERFC = unary("erfc", ErrorFunction::erfc);
    private static final MethodHandle POW = binary("pow", Math::pow);
    private static final MethodHandle ATAN2 = binary("atan2", Math::atan2);
    private static final MethodHandle HYPOT = binary("hypot", Math::hypot);

    private Libm() {}

    @FunctionalInterface
    private interface Unary {
        double apply(double x);
    }

    @FunctionalInterface
    private interface Binary {
        double apply(double x, double y);
    }

    private static MethodHandle unary(String name, Unary otherwise) {
        return handle(name, otherwise, Unary.class, 1);
    }

    private static MethodHandle binary(String name, Binary otherwise) {
        return handle(name, otherwise, Binary.class, 2);
    }

    private static <T> MethodHandle handle(
            String name, T otherwise, Class<T> shape, int arguments) {
        ValueLayout[] layouts = new ValueLayout[arguments];
        Class<?>[] types = new Class<?>[arguments];
        java.util.Arrays.fill(layouts, ValueLayout.JAVA_DOUBLE);
        java.util.Arrays.fill(types, double.class);
        if (Libm.class.getModule().isNativeAccessEnabled()) {
            Linker linker = Linker.nativeLinker();
            SymbolLookup library = linker.defaultLookup();
            var symbol = library.find(name);
            if (symbol.isPresent()) {
                return linker.downcallHandle(
                        symbol.get(),
                        FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, layouts),
                        Linker.Option.critical(false));
            }
        }
        try {
            return MethodHandles.lookup()
                    .findVirtual(shape, "apply", MethodType.methodType(double.class, types))
                    .bindTo(otherwise);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("the method of an interface of ours", impossible);
        }
    }

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
        try {
            return (double) POW.invokeExact(x, y);
        } catch (Throwable failure) {
            return failed(failure);
        }
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
