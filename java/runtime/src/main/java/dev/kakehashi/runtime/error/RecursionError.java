package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `RecursionError`.
@Python("RecursionError")
public class RecursionError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public RecursionError(Object... args) {
        super(args);
    }
}
