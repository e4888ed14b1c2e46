package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `UnicodeTranslateError`.
@Python("UnicodeTranslateError")
public class UnicodeTranslateError extends UnicodeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnicodeTranslateError(Object... args) {
        super(args);
    }
}
