package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `queue.Empty`: there was nothing to get.
@Python("queue.Empty")
public class QueueEmpty extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public QueueEmpty(Object... args) {
        super(args);
    }
}
