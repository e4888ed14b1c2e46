package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ArithmeticError;

/// Python's `decimal.DecimalException`: the base of what can go wrong with decimal numbers.
@Python("decimal.DecimalException")
public class DecimalException extends ArithmeticError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public DecimalException(Object... args) {
        super(args);
    }
}
