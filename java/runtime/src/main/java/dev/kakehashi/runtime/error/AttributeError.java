package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `AttributeError`.
@Python("AttributeError")
public class AttributeError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public AttributeError(Object... args) {
        super(args);
    }
}
