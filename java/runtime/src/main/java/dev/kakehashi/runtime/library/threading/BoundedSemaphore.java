package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

/// Python's `threading.BoundedSemaphore`: it is never released more often than acquired.
@Python("threading.BoundedSemaphore")
public final class BoundedSemaphore extends CountingSemaphore {
    private final long bound;

    /// A counter that begins with a number, and never passes it.
    @Python("BoundedSemaphore(value=1)")
    public BoundedSemaphore(Object value) {
        super(value);
        bound = Arguments.whole(value);
    }

    @Override
    @Python("release(self, n=1)")
    public void release(Object count) {
        if (Arguments.whole(count) >= 1 && left() + Arguments.whole(count) > bound) {
            throw new ValueError("Semaphore released too many times");
        }
        super.release(count);
    }
}
