package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `FutureWarning`.
@Python("FutureWarning")
public class FutureWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public FutureWarning(Object... args) {
        super(args);
    }
}
