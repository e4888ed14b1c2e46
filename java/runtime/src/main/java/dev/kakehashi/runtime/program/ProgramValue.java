package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Derived;
import dev.kakehashi.runtime.PyType;

/// An instance of a class of the program that extends int, float, str or complex: its value never
/// changes, what else it has does.
public final class ProgramValue extends ProgramObject implements Derived {
    private final Object plain;

    /// @param type its class
    /// @param plain the value of Python's own type
    public ProgramValue(PyType type, Object plain) {
        super(type);
        this.plain = plain;
    }

    @Override
    public Object plain() {
        return plain;
    }
}
