package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `EncodingWarning`.
@Python("EncodingWarning")
public class EncodingWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public EncodingWarning(Object... args) {
        super(args);
    }
}
