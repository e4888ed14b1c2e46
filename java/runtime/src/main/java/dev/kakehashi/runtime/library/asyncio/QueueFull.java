package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `asyncio.QueueFull`.
@Python("asyncio.queues.QueueFull")
public class QueueFull extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public QueueFull(Object... args) {
        super(args);
    }
}
