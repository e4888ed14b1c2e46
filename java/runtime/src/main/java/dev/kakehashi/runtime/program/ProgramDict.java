package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.value.PyDict;

/// An instance of a class of the program that extends Python's `dict`.
public final class ProgramDict extends PyDict<Object, Object> implements Instance {
    private final PyType type;
    private PyDict<String, Object> dictionary;

    /// @param type its class
    public ProgramDict(PyType type) {
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
