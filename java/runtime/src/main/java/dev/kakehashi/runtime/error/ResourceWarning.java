package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ResourceWarning`.
@Python("ResourceWarning")
public class ResourceWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ResourceWarning(Object... args) {
        super(args);
    }
}
