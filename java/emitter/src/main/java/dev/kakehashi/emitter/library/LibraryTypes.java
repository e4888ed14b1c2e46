package dev.kakehashi.emitter.library;

import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;

import java.lang.reflect.ParameterizedType;
import java.math.BigInteger;

/// What a Java type of the runtime says of a Python value.
public final class LibraryTypes {
    private LibraryTypes() {}

    /// The type that a Java type stands for, without containers that hold something: see `analysis`
    /// for those.
    public static Type of(java.lang.reflect.Type java) {
        if (java instanceof ParameterizedType parameterized) {
            return of(parameterized.getRawType());
        }
        if (!(java instanceof Class<?> type)) {
            return Type.ANY;
        }
        if (type == void.class || type == Void.class) {
            return Type.NONE;
        }
        if (type == boolean.class) {
            return Type.BOOL;
        }
        if (type == long.class) {
            return new Type.Int(Interval.LONG);
        }
        if (type == int.class) {
            return new Type.Int(Interval.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == double.class) {
            return Type.FLOAT;
        }
        if (type == Number.class || type == BigInteger.class) {
            return Type.INT;
        }
        if (type == String.class) {
            return Type.STR;
        }
        if (type == Bytes.class) {
            return Type.BYTES;
        }
        if (type == Complex.class) {
            return Type.COMPLEX;
        }
        if (type == PyTuple.class) {
            return new Type.TupleEach(Type.ANY);
        }
        if (type == PyRange.class) {
            return new Type.RangeOf(Interval.ALL);
        }
        return Type.ANY;
    }
}
