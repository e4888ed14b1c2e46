package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `TimeoutError`.
@Python("TimeoutError")
public class TimeoutError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public TimeoutError(Object... args) {
        super(args);
    }
}
