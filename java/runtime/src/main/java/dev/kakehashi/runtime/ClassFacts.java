package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.Missing.NOTHING;

import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

/// What follows from how a class of the program is written.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class ClassFacts {
    private ClassFacts() {}

    /// {@return whether instances have a hash: a class that defines `__eq__` and no `__hash__` has
    /// none}
    static boolean isHashable(PyType type) {
        for (PyType each : type.order()) {
            if (each.own("__hash__") != NOTHING) {
                return each.own("__hash__") != null;
            }
            if (each.own("__eq__") != NOTHING) {
                return false;
            }
        }
        Class<?> base = type.javaClass();
        return !PyList.class.isAssignableFrom(base)
                && !PyDict.class.isAssignableFrom(base)
                && !PySet.class.isAssignableFrom(base)
                && base != ByteArray.class;
    }
}
