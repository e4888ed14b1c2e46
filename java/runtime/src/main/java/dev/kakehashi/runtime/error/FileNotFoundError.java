package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `FileNotFoundError`.
@Python("FileNotFoundError")
public class FileNotFoundError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public FileNotFoundError(Object... args) {
        super(args);
    }
}
