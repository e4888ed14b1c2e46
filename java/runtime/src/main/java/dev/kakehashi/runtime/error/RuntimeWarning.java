package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `RuntimeWarning`.
@Python("RuntimeWarning")
public class RuntimeWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public RuntimeWarning(Object... args) {
        super(args);
    }
}
