package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `SyntaxWarning`.
@Python("SyntaxWarning")
public class SyntaxWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public SyntaxWarning(Object... args) {
        super(args);
    }
}
