package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.OSError;

/// Python's `io.UnsupportedOperation`: reading what is only written, and the like.
@Python("io.UnsupportedOperation")
public class UnsupportedOperation extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnsupportedOperation(Object... args) {
        super(args);
    }
}
