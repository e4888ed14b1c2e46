package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;

/// Python's `asyncio.CancelledError`.
@Python("asyncio.exceptions.CancelledError")
public class CancelledError extends PyException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public CancelledError(Object... args) {
        super(args);
    }
}
