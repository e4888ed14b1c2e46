package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ReferenceError`.
@Python("ReferenceError")
public class ReferenceError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ReferenceError(Object... args) {
        super(args);
    }
}
