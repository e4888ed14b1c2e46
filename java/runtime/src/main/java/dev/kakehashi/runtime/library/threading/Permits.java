package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.concurrent.InterpreterLock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Taking a permit of Java's semaphore, while other threads of the program run.
final class Permits {
    private Permits() {}

    /// {@return whether a permit was had in time}
    static boolean acquire(Semaphore permits, long nanos) {
        if (permits.tryAcquire()) {
            return true;
        }
        if (nanos == 0) {
            InterpreterLock.pass();
            return false;
        }
        return InterpreterLock.released(
                () -> {
                    if (nanos == Long.MAX_VALUE) {
                        permits.acquire();
                        return true;
                    }
                    return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
                });
    }
}
