package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.Bytes;

/// An instance of a class of the program that extends Python's `bytes`.
public final class ProgramBytes extends Bytes implements Instance {
    private final PyType type;
    private PyDict<String, Object> dictionary;

    /// @param type its class
    /// @param content its bytes, which now belong to it
    public ProgramBytes(PyType type, byte[] content) {
        super(content);
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
