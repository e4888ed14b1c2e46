package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ZeroDivisionError`.
@Python("ZeroDivisionError")
public class ZeroDivisionError extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ZeroDivisionError(Object... args) {
        super(args);
    }
}
