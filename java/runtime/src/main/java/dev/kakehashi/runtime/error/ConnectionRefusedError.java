package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `ConnectionRefusedError`.
@Python("ConnectionRefusedError")
public class ConnectionRefusedError extends ConnectionError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ConnectionRefusedError(Object... args) {
        super(args);
    }
}
