package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `IndexError`.
@Python("IndexError")
public class IndexError extends LookupError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public IndexError(Object... args) {
        super(args);
    }
}
