package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.PyCoroutine;

/// Python's `asyncio.Semaphore`: so many tasks at a time.
@Python("asyncio.Semaphore")
public class Semaphore extends PyInstance {
    private final Waiters waiters = new Waiters();
    private long value;

    /// @param value how many tasks it lets in
    @Python("Semaphore(value=1)")
    public Semaphore(long value) {
        if (value < 0) {
            throw new ValueError("Semaphore initial value must be >= 0");
        }
        this.value = value;
    }

    long value() {
        return value;
    }

    /// {@return whether a task has to wait}
    @Python("locked(self)")
    public boolean isLocked() {
        return value == 0 || !waiters.isEmpty();
    }

    /// {@return a coroutine that ends when the task is let in}
    @Python("acquire(self)")
    public Object acquire() {
        return PyCoroutine.of(
                "acquire",
                self -> {
                    while (isLocked()) {
                        waiters.await(self);
                        if (value > 0) {
                            break;
                        }
                    }
                    value--;
                    if (value > 0) {
                        waiters.wakeOne();
                    }
                    return true;
                });
    }

    /// Lets the next one in.
    @Python("release(self)")
    public void release() {
        value++;
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
