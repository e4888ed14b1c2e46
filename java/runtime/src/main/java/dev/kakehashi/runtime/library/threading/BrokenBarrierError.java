package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;

/// Python's `threading.BrokenBarrierError`: not all came to a barrier.
@Python("threading.BrokenBarrierError")
public class BrokenBarrierError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public BrokenBarrierError(Object... args) {
        super(args);
    }
}
