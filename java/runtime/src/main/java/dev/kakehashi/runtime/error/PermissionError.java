package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `PermissionError`.
@Python("PermissionError")
public class PermissionError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public PermissionError(Object... args) {
        super(args);
    }
}
