package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `UnicodeDecodeError`.
@Python("UnicodeDecodeError")
public class UnicodeDecodeError extends UnicodeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnicodeDecodeError(Object... args) {
        super(args);
    }
}
