package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `BufferError`.
@Python("BufferError")
public class BufferError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public BufferError(Object... args) {
        super(args);
    }
}
