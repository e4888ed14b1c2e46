package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `FloatingPointError`.
@Python("FloatingPointError")
public class FloatingPointError extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public FloatingPointError(Object... args) {
        super(args);
    }
}
