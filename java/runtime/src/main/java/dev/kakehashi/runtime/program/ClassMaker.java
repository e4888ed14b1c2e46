package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.Iterator;

/// What gives a class its manner when it is made, as metaclasses of the standard library do: enums,
/// named tuples. A class that has one as its attribute `__class_maker__` hands it on to those that
/// extend it.
public interface ClassMaker {
    /// {@return the class that stands for it among the bases, or null}
    PyType base();

    /// {@return the class, completed; its attributes are in place}
    ///
    /// @param annotations those of its body, in order
    /// @param keywords those of the class statement
    PyType complete(
            PyType type, PyDict<String, Object> annotations, PyDict<String, Object> keywords);

    /// {@return `type[key]`, or null where that is a type with arguments}
    default Object item(PyType type, Object key) {
        return null;
    }

    /// Refuses to let an attribute of the class be assigned.
    ///
    /// @throws dev.kakehashi.runtime.error.AttributeError if it is fixed
    default void checkAssignment(PyType type, String attribute) {}

    /// {@return what a loop over the class goes over}
    default Iterator<Object> iterate(PyType type) {
        throw new TypeError("'type' object is not iterable");
    }

    /// {@return `len(type)`}
    default long length(PyType type) {
        long count = 0;
        for (Iterator<Object> all = iterate(type); all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    /// {@return `item in type`}
    default boolean contains(PyType type, Object item) {
        throw new TypeError("argument of type 'type' is not iterable");
    }

    /// {@return `repr(type)`, or null for the usual one}
    default String show(PyType type) {
        return null;
    }
}
