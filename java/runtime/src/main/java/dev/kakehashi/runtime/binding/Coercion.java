package dev.kakehashi.runtime.binding;

import dev.kakehashi.runtime.Derived;
import dev.kakehashi.runtime.Float;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;

/// Values of Python as the types of Java's parameters, and Java's results as values of Python.
final class Coercion {
    private Coercion() {}

    static Object to(Class<?> type, Object value, Signature signature, int position) {
        if (type == Object.class) {
            return value;
        }
        if (value instanceof Derived derived && !type.isInstance(value)) {
            return to(type, derived.plain(), signature, position);
        }
        if (type == long.class || type == Long.class) {
            return value == null && type == Long.class ? null : (Object) Int.longIndex(value);
        }
        if (type == int.class) {
            return Math.toIntExact(Int.longIndex(value));
        }
        if (type == double.class || type == Double.class) {
            return value == null && type == Double.class ? null : (Object) Float.required(value);
        }
        if (type == boolean.class) {
            return Operator.truth(value);
        }
        if (type == Object[].class && value instanceof PyTuple tuple) {
            return tuple.toArray();
        }
        if (type == PyCallable.class && value != null && !(value instanceof PyCallable)) {
            return (PyCallable) (arguments, keywords) -> Operator.call(value, arguments, keywords);
        }
        if (type == Number.class && value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (value == null
                || (type.isInstance(value) && !(type == Number.class && value instanceof Double))) {
            return value;
        }
        throw new TypeError(
                signature.name()
                        + "() argument "
                        + (signature.isMethod() ? position : position + 1)
                        + " must be "
                        + name(type)
                        + ", not "
                        + Repr.typeName(value));
    }

    private static String name(Class<?> type) {
        return dev.kakehashi.runtime.PyType.ofClass(type).name();
    }

    static Object fromJava(Object result) {
        return switch (result) {
            case Integer number -> (long) number;
            case BigInteger big -> Int.of(big);
            case null, default -> result;
        };
    }
}
