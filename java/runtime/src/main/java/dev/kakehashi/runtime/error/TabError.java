package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `TabError`.
@Python("TabError")
public class TabError extends IndentationError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public TabError(Object... args) {
        super(args);
    }
}
