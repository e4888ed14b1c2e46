package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `LookupError`.
@Python("LookupError")
public class LookupError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public LookupError(Object... args) {
        super(args);
    }
}
