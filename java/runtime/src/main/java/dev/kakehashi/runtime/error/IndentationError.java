package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `IndentationError`.
@Python("IndentationError")
public class IndentationError extends SyntaxError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public IndentationError(Object... args) {
        super(args);
    }
}
