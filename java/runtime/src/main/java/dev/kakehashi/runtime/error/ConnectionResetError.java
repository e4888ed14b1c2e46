package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ConnectionResetError`.
@Python("ConnectionResetError")
public class ConnectionResetError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ConnectionResetError(Object... args) {
        super(args);
    }
}
