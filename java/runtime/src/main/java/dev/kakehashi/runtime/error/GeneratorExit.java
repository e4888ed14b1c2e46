package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `GeneratorExit`.
@Python("GeneratorExit")
public class GeneratorExit extends PyException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public GeneratorExit(Object... args) {
        super(args);
    }

    /// Ends of iterations are no faults: nobody reads their stack.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
