package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyTuple;

/// Instances of classes that extend a type whose value is given when the instance is made, and never
/// changes: `int.__new__` and its like.
final class PlainValues {
    private PlainValues() {}

    /// {@return whether instances with this Java class have such a value}
    static boolean isBase(Class<?> java) {
        return PyTuple.class.isAssignableFrom(java)
                || PyFrozenSet.class.isAssignableFrom(java)
                || ByteSequence.class.isAssignableFrom(java)
                || java == Long.class
                || java == Boolean.class
                || java == Double.class
                || java == String.class
                || java == Complex.class;
    }

    /// {@return a new instance of a class of the program, or a value of one of Python's own}
    ///
    /// @param arguments those of the type of Python
    static Object allocate(PyType type, Object[] arguments) {
        PyType base = base(type);
        if (base == type) {
            return type.call(arguments, null);
        }
        Class<?> java = base.javaClass();
        if (java == PyTuple.class) {
            return new ProgramTuple(type, items(base, arguments));
        }
        if (java == PyFrozenSet.class) {
            return new ProgramFrozenSet(type, PyTuple.of(items(base, arguments)));
        }
        Object value = base.call(arguments, null);
        return switch (value) {
            case Bytes bytes -> new ProgramBytes(type, bytes.toArray());
            case ByteArray bytes -> new ProgramByteArray(type, bytes.toArray());
            default -> new ProgramValue(type, value);
        };
    }

    private static Object[] items(PyType base, Object[] arguments) {
        if (arguments.length > 1) {
            throw new TypeError(
                    "%s expected at most 1 argument, got %d"
                            .formatted(base.name(), arguments.length));
        }
        return arguments.length == 0 ? new Object[0] : Iteration.toArray(arguments[0]).clone();
    }

    /// The type of Python that a class extends.
    private static PyType base(PyType type) {
        for (PyType each : ProgramTypes.order(type)) {
            if (each.module().equals("builtins") && isBase(each.javaClass())) {
                return each;
            }
        }
        throw new IllegalStateException(type + " extends no type of plain values");
    }
}
