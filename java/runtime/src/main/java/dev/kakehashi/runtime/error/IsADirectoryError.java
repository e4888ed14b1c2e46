package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `IsADirectoryError`.
@Python("IsADirectoryError")
public class IsADirectoryError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public IsADirectoryError(Object... args) {
        super(args);
    }
}
