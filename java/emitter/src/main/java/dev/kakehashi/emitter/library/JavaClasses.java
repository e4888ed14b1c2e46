package dev.kakehashi.emitter.library;

import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import org.jspecify.annotations.Nullable;

/// The Java classes of values whose type is known.
public final class JavaClasses {
    private JavaClasses() {}

    /// The Java class of all values of a type but None; null where it may be any.
    public static @Nullable Class<?> of(Type type) {
        return switch (type) {
            case Type.Simple simple ->
                    switch (simple) {
                        case BOOL -> Boolean.class;
                        case FLOAT -> Double.class;
                        case REAL -> Number.class;
                        case COMPLEX -> Complex.class;
                        case STR -> String.class;
                        case BYTES -> Bytes.class;
                        default -> null;
                    };
            case Type.Int ignored -> type.isLong() ? Long.class : Number.class;
            case Type.RangeOf ignored -> PyRange.class;
            case Type.ListOf ignored -> PyList.class;
            case Type.SetOf ignored -> PySet.class;
            case Type.DictOf ignored -> PyDict.class;
            case Type.TupleOf ignored -> PyTuple.class;
            case Type.TupleEach ignored -> PyTuple.class;
            case Type.Function ignored -> PyCallable.class;
            case Type.Native(Class<?> java, var ignored) -> java;
            default -> null;
        };
    }

    /// What Python calls the type, if its methods are those of a built-in type.
    public static @Nullable String pythonName(Type type) {
        return switch (type) {
            case Type.Simple simple ->
                    switch (simple) {
                        case BOOL -> "bool";
                        case FLOAT -> "float";
                        case COMPLEX -> "complex";
                        case STR -> "str";
                        case BYTES -> "bytes";
                        default -> null;
                    };
            case Type.Int ignored -> "int";
            case Type.RangeOf ignored -> "range";
            case Type.ListOf ignored -> "list";
            case Type.SetOf ignored -> "set";
            case Type.DictOf ignored -> "dict";
            case Type.TupleOf ignored -> "tuple";
            case Type.TupleEach ignored -> "tuple";
            default -> null;
        };
    }
}
