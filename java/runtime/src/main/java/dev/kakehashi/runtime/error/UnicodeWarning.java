package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `UnicodeWarning`.
@Python("UnicodeWarning")
public class UnicodeWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public UnicodeWarning(Object... args) {
        super(args);
    }
}
