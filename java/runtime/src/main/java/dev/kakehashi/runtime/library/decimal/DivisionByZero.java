package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ZeroDivisionError;

/// Python's `decimal.DivisionByZero`: a number divided by zero.
@Python("decimal.DivisionByZero")
public class DivisionByZero extends ZeroDivisionError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public DivisionByZero(Object... args) {
        super(args);
    }
}
