package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `FileExistsError`.
@Python("FileExistsError")
public class FileExistsError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public FileExistsError(Object... args) {
        super(args);
    }
}
