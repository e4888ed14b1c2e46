package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.program.Awaiting;
import dev.kakehashi.runtime.program.PyCoroutine;

/// Python's `asyncio.Condition`: a lock whose holders wait until another one notifies them.
@Python("asyncio.Condition")
public final class Condition extends PyInstance {
    private final Lock lock;
    private final Waiters waiters = new Waiters();

    /// @param lock the lock, or null for one of its own
    @Python("Condition(lock=None)")
    public Condition(Object lock) {
        this.lock = lock instanceof Lock given ? given : new Lock();
    }

    /// {@return whether a task holds the lock}
    @Python("locked(self)")
    public boolean isLocked() {
        return lock.isLocked();
    }

    /// {@return a coroutine that ends when the task has the lock}
    @Python("acquire(self)")
    public Object acquire() {
        return lock.acquire();
    }

    /// Gives the lock to the next.
    @Python("release(self)")
    public void release() {
        lock.release();
    }

    /// {@return a coroutine that ends when the task was notified and has the lock again}
    @Python("wait(self)")
    public Object waitFor() {
        return PyCoroutine.of("wait", this::waited);
    }

    private Object waited(Awaiting self) {
        if (!lock.isLocked()) {
            throw new RuntimeError("cannot wait on un-acquired lock");
        }
        lock.release();
        try {
            waiters.await(self);
        } finally {
            self.await(lock.acquire());
        }
        return true;
    }

    /// {@return a coroutine that ends when a function gives a true value}
    @Python("wait_for(self, predicate)")
    public Object waitUntil(Object predicate) {
        return PyCoroutine.of(
                "wait_for",
                self -> {
                    Object result = Operator.call(predicate);
                    while (!Operator.truth(result)) {
                        waited(self);
                        result = Operator.call(predicate);
                    }
                    return result;
                });
    }

    /// Wakes so many tasks.
    @Python("notify(self, n=1)")
    public void wake(long count) {
        if (!lock.isLocked()) {
            throw new RuntimeError("cannot notify on un-acquired lock");
        }
        for (long i = 0; i < count; i++) {
            waiters.wakeOne();
        }
    }

    /// Wakes all.
    @Python("notify_all(self)")
    public void wakeAll() {
        wake(waiters.size());
    }

    /// Enters `async with`.
    @Python("__aenter__(self)")
    public Object enter() {
        return lock.enter();
    }

    /// Leaves `async with`.
    @Python("__aexit__(self, exc_type, exc, tb)")
    public Object exit(Object type, Object raised, Object traceback) {
        return lock.exit(type, raised, traceback);
    }
}
