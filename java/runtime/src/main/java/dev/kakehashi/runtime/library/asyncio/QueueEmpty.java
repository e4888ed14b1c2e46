package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `asyncio.QueueEmpty`.
@Python("asyncio.queues.QueueEmpty")
public class QueueEmpty extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public QueueEmpty(Object... args) {
        super(args);
    }
}
