package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.TypeError;

import java.math.BigInteger;

/// Values that stand for an int where Python asks for an index.
@Python("int")
public abstract class IntIndex extends IntBits {
    IntIndex() {}

    /// {@return `operator.index(value)`, or null if the value has none}
    public static Number indexOrNull(Object value) {
        return switch (value) {
            case Long number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case BigInteger number -> number;
            case Instance instance when Attributes.typeHas(instance, "__index__") ->
                    ofResult(instance.__index__());
            case null, default -> null;
        };
    }

    private static Number ofResult(Object result) {
        if (result instanceof Long || result instanceof BigInteger) {
            return (Number) result;
        }
        if (result instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        throw new TypeError("__index__ returned non-int (type " + Repr.typeName(result) + ")");
    }

    /// {@return `operator.index(value)`}
    public static Number index(Object value) {
        Number index = indexOrNull(value);
        if (index == null) {
            throw new TypeError(
                    "'" + Repr.typeName(value) + "' object cannot be interpreted as an integer");
        }
        return index;
    }

    /// {@return an int argument that must fit 64 bits}
    public static long longIndex(Object value) {
        Number index = index(value);
        if (index instanceof BigInteger) {
            throw new dev.kakehashi.runtime.error.OverflowError(
                    "Python int too large to convert to C ssize_t");
        }
        return (Long) index;
    }

    /// {@return a value as an index into a sequence}
    ///
    /// @param otherwise what to say if it is none
    static long index(Object value, String otherwise) {
        if (value instanceof Long number) {
            return number;
        }
        Number index = indexOrNull(value);
        if (index == null) {
            throw new TypeError(otherwise + Repr.typeName(value));
        }
        if (index instanceof BigInteger) {
            throw new IndexError("cannot fit 'int' into an index-sized integer");
        }
        return (Long) index;
    }

    /// {@return a bound of a slice, cut to 32 bits: no sequence is longer}
    public static int sliceIndex(Object value) {
        Number index = indexOrNull(value);
        if (index == null) {
            throw new TypeError(
                    "slice indices must be integers or None or have an __index__ method");
        }
        return Math.clamp(Int.clamp(index), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
