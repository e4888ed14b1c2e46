package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `TypeError`.
@Python("TypeError")
public class TypeError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public TypeError(Object... args) {
        super(args);
    }
}
