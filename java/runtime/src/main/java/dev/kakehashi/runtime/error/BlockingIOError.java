package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `BlockingIOError`.
@Python("BlockingIOError")
public class BlockingIOError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public BlockingIOError(Object... args) {
        super(args);
    }
}
