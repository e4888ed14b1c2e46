package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.value.PyDict;

/// What gives a class its manner when it is made, as metaclasses of the standard library do: enums, named tuples.
public interface ClassMaker {
    /// {@return the class that stands for it among the bases, or null}
    PyType base();

    /// Completes a class whose attributes are in place.
    ///
    /// @param annotations those of its body, in order
    /// @param keywords those of the class statement
    void complete(
            PyType type, PyDict<String, Object> annotations, PyDict<String, Object> keywords);
}
