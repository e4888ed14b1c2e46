package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.program.PyCoroutine;

/// Python's `asyncio.Lock`: one task at a time holds it, the others wait in order.
@Python("asyncio.Lock")
public final class Lock extends PyInstance {
    private final Waiters waiters = new Waiters();
    private boolean locked;

    /// An open lock.
    @Python("Lock()")
    public Lock() {}

    /// {@return whether a task holds it}
    @Python("locked(self)")
    public boolean isLocked() {
        return locked;
    }

    /// {@return a coroutine that ends when the task has it}
    @Python("acquire(self)")
    public Object acquire() {
        return PyCoroutine.of(
                "acquire",
                self -> {
                    if (locked || !waiters.isEmpty()) {
                        try {
                            waiters.await(self);
                        } catch (CancelledError cancelled) {
                            if (!locked) {
                                waiters.wakeOne();
                            }
                            throw cancelled;
                        }
                    }
                    locked = true;
                    return true;
                });
    }

    /// Gives it to the next.
    @Python("release(self)")
    public void release() {
        if (!locked) {
            throw new RuntimeError("Lock is not acquired.");
        }
        locked = false;
        waiters.wakeOne();
    }

    /// Enters `async with`.
    @Python("__aenter__(self)")
    public Object enter() {
        return PyCoroutine.of(
                "__aenter__",
                self -> {
                    self.await(acquire());
                    return null;
                });
    }

    /// Leaves `async with`.
    @Python("__aexit__(self, exc_type, exc, tb)")
    public Object exit(Object type, Object raised, Object traceback) {
        return PyCoroutine.of(
                "__aexit__",
                self -> {
                    release();
                    return null;
                });
    }
}
