package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `SyntaxError`.
@Python("SyntaxError")
public class SyntaxError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public SyntaxError(Object... args) {
        super(args);
    }
}
