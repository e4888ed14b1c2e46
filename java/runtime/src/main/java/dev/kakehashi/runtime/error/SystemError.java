package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `SystemError`.
@Python("SystemError")
public class SystemError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public SystemError(Object... args) {
        super(args);
    }
}
