package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `PendingDeprecationWarning`.
@Python("PendingDeprecationWarning")
public class PendingDeprecationWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public PendingDeprecationWarning(Object... args) {
        super(args);
    }
}
