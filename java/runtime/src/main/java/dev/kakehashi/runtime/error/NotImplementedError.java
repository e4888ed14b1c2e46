package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `NotImplementedError`.
@Python("NotImplementedError")
public class NotImplementedError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public NotImplementedError(Object... args) {
        super(args);
    }
}
