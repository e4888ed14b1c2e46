package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `InterruptedError`.
@Python("InterruptedError")
public class InterruptedError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public InterruptedError(Object... args) {
        super(args);
    }
}
