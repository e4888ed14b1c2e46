package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;

/// Python's `decimal.InvalidOperation`: an operation without a result.
@Python("decimal.InvalidOperation")
public class InvalidOperation extends DecimalException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public InvalidOperation(Object... args) {
        super(args);
    }
}
