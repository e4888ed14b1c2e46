package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `MemoryError`.
@Python("MemoryError")
public class MemoryError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public MemoryError(Object... args) {
        super(args);
    }
}
