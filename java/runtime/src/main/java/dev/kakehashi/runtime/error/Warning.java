package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `Warning`.
@Python("Warning")
public class Warning extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public Warning(Object... args) {
        super(args);
    }
}
