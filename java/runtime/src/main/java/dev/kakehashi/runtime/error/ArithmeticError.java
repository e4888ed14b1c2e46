package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ArithmeticError`.
@Python("ArithmeticError")
public class ArithmeticError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ArithmeticError(Object... args) {
        super(args);
    }
}
