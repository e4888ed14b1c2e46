package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

/// An instance of a class of the program that extends Python's `list`.
public final class ProgramList extends PyList<Object> implements Instance {
    private final PyType type;
    private PyDict<String, Object> dictionary;

    /// @param type its class
    public ProgramList(PyType type) {
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
