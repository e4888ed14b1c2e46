package dev.kakehashi.runtime.library.futures;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `concurrent.futures.InvalidStateError`: a future cannot do that any more, or not yet.
@Python("concurrent.futures._base.InvalidStateError")
public class InvalidStateError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public InvalidStateError(Object... args) {
        super(args);
    }
}
