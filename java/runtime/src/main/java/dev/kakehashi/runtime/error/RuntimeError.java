package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `RuntimeError`.
@Python("RuntimeError")
public class RuntimeError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public RuntimeError(Object... args) {
        super(args);
    }
}
