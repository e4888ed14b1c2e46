package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ConnectionError`.
@Python("ConnectionError")
public class ConnectionError extends OSError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ConnectionError(Object... args) {
        super(args);
    }
}
