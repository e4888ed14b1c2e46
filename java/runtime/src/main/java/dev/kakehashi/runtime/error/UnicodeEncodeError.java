package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `UnicodeEncodeError`.
@Python("UnicodeEncodeError")
public class UnicodeEncodeError extends UnicodeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnicodeEncodeError(Object... args) {
        super(args);
    }
}
