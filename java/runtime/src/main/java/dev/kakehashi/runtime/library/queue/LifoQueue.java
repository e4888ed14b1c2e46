package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Python;

/// Python's `queue.LifoQueue`: what was put last comes first.
@Python("queue.LifoQueue")
public final class LifoQueue extends Queue {
    /// A queue that holds so many items at most, or any number.
    @Python("LifoQueue(maxsize=0)")
    public LifoQueue(Object maxsize) {
        super(maxsize);
    }

    @Override
    Object take() {
        return takeLast();
    }
}
