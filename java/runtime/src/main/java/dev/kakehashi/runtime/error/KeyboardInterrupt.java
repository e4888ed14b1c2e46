package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `KeyboardInterrupt`.
@Python("KeyboardInterrupt")
public class KeyboardInterrupt extends PyException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public KeyboardInterrupt(Object... args) {
        super(args);
    }
}
