package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `UnboundLocalError`.
@Python("UnboundLocalError")
public class UnboundLocalError extends NameError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnboundLocalError(Object... args) {
        super(args);
    }
}
