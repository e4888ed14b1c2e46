package dev.kakehashi.runtime.library.futures;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `concurrent.futures.CancelledError`: the call was cancelled.
@Python("concurrent.futures._base.CancelledError")
public class CancelledError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public CancelledError(Object... args) {
        super(args);
    }
}
