package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ModuleNotFoundError`.
@Python("ModuleNotFoundError")
public class ModuleNotFoundError extends ImportError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ModuleNotFoundError(Object... args) {
        super(args);
    }
}
