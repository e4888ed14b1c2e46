package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

/// An instance of a class of the program that extends Python's `tuple`.
public final class ProgramTuple extends PyTuple implements Instance {
    private final PyType type;
    private PyDict<String, Object> dictionary;

    /// @param type its class
    /// @param items its items, which now belong to it
    public ProgramTuple(PyType type, Object[] items) {
        super(items);
        this.type = type;
    }

    @Override
    public PyType type() {
        return type;
    }

    @Override
    public PyDict<String, Object> dictionary() {
        if (dictionary == null) {
            dictionary = new PyDict<>();
        }
        return dictionary;
    }

    @Override
    public boolean hasDictionary() {
        return dictionary != null;
    }
}
