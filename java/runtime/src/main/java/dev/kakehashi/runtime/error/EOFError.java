package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `EOFError`.
@Python("EOFError")
public class EOFError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public EOFError(Object... args) {
        super(args);
    }
}
