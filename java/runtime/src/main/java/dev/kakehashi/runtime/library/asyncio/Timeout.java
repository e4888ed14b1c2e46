package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TimeoutError;
import dev.kakehashi.runtime.program.PyCoroutine;

/// What `asyncio.timeout` gives: cancels the task that is inside when the time is over.
@Python("asyncio.Timeout")
public final class Timeout extends PyInstance {
    private final Double deadline;
    private Task task;
    private Handle handle;
    private boolean expired;
    private long cancels;

    /// @param deadline when, by the loop's clock; null for never
    Timeout(Double deadline) {
        this.deadline = deadline;
    }

    /// {@return whether the time was over}
    @Python("expired(self)")
    public boolean isExpired() {
        return expired;
    }

    /// {@return when it is over, or null}
    @Python("when(self)")
    public Double when() {
        return deadline;
    }

    /// Enters `async with`.
    @Python("__aenter__(self)")
    public Object enter() {
        return PyCoroutine.of(
                "__aenter__",
                self -> {
                    EventLoop loop = EventLoop.running();
                    task = loop.current();
                    cancels = task.cancelling();
                    if (deadline != null) {
                        handle =
                                loop.later(
                                        deadline - loop.time(),
                                        () -> {
                                            expired = true;
                                            task.cancel(null);
                                        });
                    }
                    return this;
                });
    }

    /// Leaves `async with`.
    @Python("__aexit__(self, exc_type, exc_val, exc_tb)")
    public Object exit(Object type, Object raised, Object traceback) {
        return PyCoroutine.of(
                "__aexit__",
                self -> {
                    if (handle != null) {
                        handle.cancel();
                    }
                    if (expired
                            && task.uncancel() <= cancels
                            && raised instanceof CancelledError cancelled) {
                        throw new TimeoutError().from(cancelled);
                    }
                    return null;
                });
    }
}
