package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `Exception`: the root of all errors a program is meant to catch.
@Python("Exception")
public class StandardException extends PyException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public StandardException(Object... args) {
        super(args);
    }
}
