package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;

/// Methods of float.
@Python("float")
public abstract class FloatMethods extends FloatText {
    FloatMethods() {}

    /// {@return whether it is a whole number}
    @Python("is_integer(self, /)")
    public static boolean isInteger(double self) {
        return Double.isFinite(self) && self == Math.rint(self);
    }

    /// {@return two ints whose quotient it is, with no common divisor}
    @Python("as_integer_ratio(self, /)")
    public static PyTuple asIntegerRatio(double self) {
        if (Double.isNaN(self)) {
            throw new ValueError("cannot convert NaN to integer ratio");
        }
        if (Double.isInfinite(self)) {
            throw new OverflowError("cannot convert Infinity to integer ratio");
        }
        if (self == 0) {
            return PyTuple.of(0L, 1L);
        }
        long bits = Double.doubleToRawLongBits(Math.abs(self));
        int exponent = (int) (bits >> 52);
        long mantissa = exponent == 0 ? bits : bits & (1L << 52) - 1 | 1L << 52;
        int shift = Math.max(exponent, 1) - 1075;
        int zeros = Long.numberOfTrailingZeros(mantissa);
        BigInteger above = BigInteger.valueOf(mantissa >> zeros);
        shift += zeros;
        BigInteger below = BigInteger.ONE.shiftLeft(Math.max(0, -shift));
        above = above.shiftLeft(Math.max(0, shift));
        return PyTuple.of(Int.of(self < 0 ? above.negate() : above), Int.of(below));
    }

    /// {@return itself without what stands behind the dot}
    @Python("__trunc__(self, /)")
    public static Number trunc(double self) {
        return (Number) Types.INT.call(self);
    }

    /// {@return the largest int that is not larger}
    @Python("__floor__(self, /)")
    public static Number floor(double self) {
        return trunc(Math.floor(self));
    }

    /// {@return the smallest int that is not smaller}
    @Python("__ceil__(self, /)")
    public static Number ceil(double self) {
        return trunc(Math.ceil(self));
    }

    /// {@return itself in hexadecimal digits}
    @Python("hex(self, /)")
    public static String hex(double self) {
        return FloatHex.format(self);
    }

    /// {@return the float that hexadecimal digits are}
    @Python("fromhex(string, /)")
    public static double fromhex(String text) {
        return FloatHex.parse(text);
    }

    /// {@return itself}
    @Python("conjugate(self, /)")
    public static double conjugate(double self) {
        return self;
    }

    /// {@return itself}
    @Python("real")
    public static double real(double self) {
        return self;
    }

    /// {@return 0}
    @Python("imag")
    public static double imag(double self) {
        return 0;
    }
}
