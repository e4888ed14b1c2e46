package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `BrokenPipeError`.
@Python("BrokenPipeError")
public class BrokenPipeError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public BrokenPipeError(Object... args) {
        super(args);
    }
}
