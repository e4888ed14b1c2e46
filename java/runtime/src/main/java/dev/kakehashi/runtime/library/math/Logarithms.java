package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ZeroDivisionError;
import dev.kakehashi.runtime.library.Arguments;

import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

/// `math`: logarithms.
@Python("math")
public final class Logarithms {
    private Logarithms() {}

    /// {@return the natural logarithm}
    @Python("log(x, base=..., /)")
    public static double log(double x) {
        return MathErrors.bounded(x, Libm.log(x));
    }

    /// {@return the natural logarithm, of ints of any size too}
    @Python("log(x, base=..., /)")
    public static double log(Object x) {
        return x instanceof BigInteger big ? large(big, Libm::log) : log(Arguments.real(x));
    }

    /// {@return the logarithm to a base}
    @Python("log(x, base=..., /)")
    public static double log(double x, double base) {
        return ratio(log(x), log(base));
    }

    /// {@return the logarithm to a base}
    @Python("log(x, base=..., /)")
    public static double log(Object x, Object base) {
        return ratio(log(x), log(base));
    }

    private static double ratio(double logarithm, double base) {
        if (base == 0) {
            throw new ZeroDivisionError("float division by zero");
        }
        return logarithm / base;
    }

    /// {@return the logarithm to base 2}
    @Python("log2(x, /)")
    public static double log2(double x) {
        return MathErrors.bounded(x, Libm.log2(x));
    }

    /// {@return the logarithm to base 2, of ints of any size too}
    @Python("log2(x, /)")
    public static double log2(Object x) {
        return x instanceof BigInteger big ? large(big, Libm::log2) : log2(Arguments.real(x));
    }

    /// {@return the logarithm to base 10}
    @Python("log10(x, /)")
    public static double log10(double x) {
        return MathErrors.bounded(x, Libm.log10(x));
    }

    /// {@return the logarithm to base 10, of ints of any size too}
    @Python("log10(x, /)")
    public static double log10(Object x) {
        return x instanceof BigInteger big ? large(big, Libm::log10) : log10(Arguments.real(x));
    }

    /// A float cannot hold every int: its exponent is taken off first.
    private static double large(BigInteger x, DoubleUnaryOperator logarithm) {
        if (x.signum() <= 0) {
            throw MathErrors.domain();
        }
        double value = x.doubleValue();
        if (Double.isFinite(value)) {
            return logarithm.applyAsDouble(value);
        }
        int exponent = x.bitLength();
        int drop = exponent - 128;
        double fraction = Math.scalb(x.shiftRight(drop).doubleValue(), -128);
        return logarithm.applyAsDouble(fraction) + logarithm.applyAsDouble(2) * exponent;
    }
}
