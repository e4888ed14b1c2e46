package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `queue.Full`: there was no room.
@Python("queue.Full")
public class QueueFull extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public QueueFull(Object... args) {
        super(args);
    }
}
