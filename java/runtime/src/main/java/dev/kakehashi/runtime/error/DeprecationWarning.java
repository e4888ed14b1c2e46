package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `DeprecationWarning`.
@Python("DeprecationWarning")
public class DeprecationWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public DeprecationWarning(Object... args) {
        super(args);
    }
}
