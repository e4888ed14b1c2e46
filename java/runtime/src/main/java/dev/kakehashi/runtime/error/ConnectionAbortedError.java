package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ConnectionAbortedError`.
@Python("ConnectionAbortedError")
public class ConnectionAbortedError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ConnectionAbortedError(Object... args) {
        super(args);
    }
}
