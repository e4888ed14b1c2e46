package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `asyncio.InvalidStateError`.
@Python("asyncio.exceptions.InvalidStateError")
public class InvalidStateError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public InvalidStateError(Object... args) {
        super(args);
    }
}
