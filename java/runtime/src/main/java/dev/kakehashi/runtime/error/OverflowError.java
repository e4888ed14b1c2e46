package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `OverflowError`.
@Python("OverflowError")
public class OverflowError extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public OverflowError(Object... args) {
        super(args);
    }
}
