package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `StopAsyncIteration`.
@Python("StopAsyncIteration")
public class StopAsyncIteration extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public StopAsyncIteration(Object... args) {
        super(args);
    }
}
