package dev.kakehashi.runtime.library;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;

import java.math.BigInteger;

/// Takes arguments whose type is known only at run time for what a library function wants, with
/// Python's own errors.
public final class Arguments {
    private Arguments() {}

    /// {@return a real number as a float: floats, ints, bools, and what has `__float__` or
    /// `__index__`}
    public static double real(Object value) {
        return switch (value) {
            case Double number -> number;
            case Long number -> (double) (long) number;
            case Boolean flag -> flag ? 1 : 0;
            case BigInteger number -> real(number);
            case Instance instance when has(instance, "__float__") -> real(instance.__float__());
            case Instance instance when has(instance, "__index__") -> real(instance.__index__());
            case null, default ->
                    throw new TypeError("must be real number, not " + Repr.typeName(value));
        };
    }

    private static double real(BigInteger number) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw new OverflowError("int too large to convert to float");
        }
        return value;
    }

    /// {@return an int, also where it is a bool or has `__index__`}
    public static Number integer(Object value) {
        return switch (value) {
            case Long number -> number;
            case BigInteger number -> number;
            case Boolean flag -> flag ? 1L : 0L;
            case Instance instance when has(instance, "__index__") -> integer(instance.__index__());
            case null, default ->
                    throw new TypeError(
                            "'"
                                    + Repr.typeName(value)
                                    + "' object cannot be interpreted as an integer");
        };
    }

    /// {@return whether a value is an int or can stand for one}
    public static boolean isInteger(Object value) {
        return value instanceof Long
                || value instanceof BigInteger
                || value instanceof Boolean
                || value instanceof Instance instance && has(instance, "__index__");
    }

    /// {@return an int of 64 bits}
    public static long whole(Object value) {
        Number number = integer(value);
        if (number instanceof Long whole) {
            return whole;
        }
        throw new OverflowError("Python int too large to convert to C ssize_t");
    }

    /// {@return an int of any size}
    public static BigInteger big(Object value) {
        return Int.big(integer(value));
    }

    /// {@return something that can be called}
    public static PyCallable callable(Object value) {
        if (value instanceof PyCallable callable) {
            return callable;
        }
        throw new TypeError("'" + Repr.typeName(value) + "' object is not callable");
    }

    private static boolean has(Instance instance, String method) {
        return Attributes.typeHas(instance, method);
    }
}
