package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `NotADirectoryError`.
@Python("NotADirectoryError")
public class NotADirectoryError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public NotADirectoryError(Object... args) {
        super(args);
    }
}
