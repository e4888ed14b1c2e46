package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `StopIteration`.
@Python("StopIteration")
public class StopIteration extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public StopIteration(Object... args) {
        super(args);
    }

    /// {@return what the generator returned}
    @Python("value")
    public Object value() {
        return args().isEmpty() ? null : args().get(0);
    }

    /// Ends of iterations are no faults: nobody reads their stack.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
