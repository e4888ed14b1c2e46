package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ImportWarning`.
@Python("ImportWarning")
public class ImportWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ImportWarning(Object... args) {
        super(args);
    }
}
