package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ImportError`.
@Python("ImportError")
public class ImportError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ImportError(Object... args) {
        super(args);
    }
}
