package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Python;

/// The module `queue`, which has nothing but classes.
@Python("queue")
public final class QueueModule {
    private QueueModule() {}
}
