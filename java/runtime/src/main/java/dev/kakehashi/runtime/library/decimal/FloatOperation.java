package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;

/// Python's `decimal.FloatOperation`: a float among decimal numbers.
@Python("decimal.FloatOperation")
public class FloatOperation extends TypeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public FloatOperation(Object... args) {
        super(args);
    }
}
