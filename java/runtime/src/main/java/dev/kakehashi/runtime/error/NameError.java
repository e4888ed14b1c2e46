package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `NameError`.
@Python("NameError")
public class NameError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public NameError(Object... args) {
        super(args);
    }
}
