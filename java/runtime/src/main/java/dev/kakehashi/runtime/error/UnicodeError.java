package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `UnicodeError`.
@Python("UnicodeError")
public class UnicodeError extends ValueError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnicodeError(Object... args) {
        super(args);
    }
}
