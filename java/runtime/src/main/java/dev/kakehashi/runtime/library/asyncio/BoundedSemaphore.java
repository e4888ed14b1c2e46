package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;

/// Python's `asyncio.BoundedSemaphore`: released too often, it complains.
@Python("asyncio.BoundedSemaphore")
public final class BoundedSemaphore extends Semaphore {
    private final long bound;

    /// @param value how many tasks it lets in
    @Python("BoundedSemaphore(value=1)")
    public BoundedSemaphore(long value) {
        super(value);
        bound = value;
    }

    @Override
    @Python("release(self)")
    public void release() {
        if (value() >= bound) {
            throw new ValueError("BoundedSemaphore released too many times");
        }
        super.release();
    }
}
