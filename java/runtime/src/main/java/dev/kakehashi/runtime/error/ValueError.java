package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ValueError`.
@Python("ValueError")
public class ValueError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ValueError(Object... args) {
        super(args);
    }
}
