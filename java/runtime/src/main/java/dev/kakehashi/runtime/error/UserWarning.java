package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `UserWarning`.
@Python("UserWarning")
public class UserWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UserWarning(Object... args) {
        super(args);
    }
}
