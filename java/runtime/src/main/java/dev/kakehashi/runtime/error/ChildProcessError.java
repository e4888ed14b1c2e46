package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ChildProcessError`.
@Python("ChildProcessError")
public class ChildProcessError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ChildProcessError(Object... args) {
        super(args);
    }
}
