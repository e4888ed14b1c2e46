package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;

/// An instance of a class of the program that extends Python's `frozenset`.
public final class ProgramFrozenSet extends PyFrozenSet<Object> implements Instance {
    private final PyType type;
    private PyDict<String, Object> dictionary;

    /// @param type its class
    /// @param items its items
    public ProgramFrozenSet(PyType type, Object items) {
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
