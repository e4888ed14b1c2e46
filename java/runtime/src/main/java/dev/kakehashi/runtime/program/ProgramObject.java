package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;

/// An instance of a class of the program: its class was made when the program ran.
public class ProgramObject extends PyInstance {
    private PyType type;

    /// @param type its class
    public ProgramObject(PyType type) {
        this.type = type;
    }

    @Override
    public final PyType type() {
        return type;
    }
}
