package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `AssertionError`.
@Python("AssertionError")
public class AssertionFailure extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public AssertionFailure(Object... args) {
        super(args);
    }
}
