package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `BytesWarning`.
@Python("BytesWarning")
public class BytesWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public BytesWarning(Object... args) {
        super(args);
    }
}
