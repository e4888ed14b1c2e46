package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ProcessLookupError`.
@Python("ProcessLookupError")
public class ProcessLookupError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ProcessLookupError(Object... args) {
        super(args);
    }
}
