package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;

import java.util.concurrent.Semaphore;

/// Python's `threading.Semaphore`: a counter that never goes below zero.
@Python("threading.Semaphore")
@SuppressWarnings("MemberName")
public class CountingSemaphore extends LibraryInstance {
    private final Semaphore permits;

    /// A counter that begins with a number.
    @Python("Semaphore(value=1)")
    public CountingSemaphore(Object value) {
        long first = Arguments.whole(value);
        if (first < 0) {
            throw new ValueError("semaphore initial value must be >= 0");
        }
        permits = new Semaphore((int) Math.min(first, Integer.MAX_VALUE));
    }

    /// {@return the number that is left}
    final int left() {
        return permits.availablePermits();
    }

    /// {@return whether one was had in time}
    @Python("acquire(self, blocking=True, timeout=None)")
    public final boolean acquire(Object blocking, Object timeout) {
        boolean waits = Operator.truth(blocking);
        if (!waits && timeout != null) {
            throw new ValueError("can't specify timeout for non-blocking acquire");
        }
        return Permits.acquire(permits, waits ? Timeout.nanos(timeout) : 0);
    }

    /// Gives some back.
    @Python("release(self, n=1)")
    public void release(Object count) {
        long given = Arguments.whole(count);
        if (given < 1) {
            throw new ValueError("n must be one or more");
        }
        permits.release((int) given);
    }

    @Override
    public final Object __enter__() {
        return Permits.acquire(permits, Long.MAX_VALUE);
    }

    @Override
    public final Object __exit__(Object type, Object value, Object traceback) {
        release(1L);
        return null;
    }
}
