package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.program.PyCoroutine;

/// Python's `asyncio.Event`: tasks wait until somebody sets it.
@Python("asyncio.Event")
public final class Event extends PyInstance {
    private final Waiters waiters = new Waiters();
    private boolean set;

    /// An event that is not set.
    @Python("Event()")
    public Event() {}

    /// {@return whether it is set}
    @Python("is_set(self)")
    public boolean isSet() {
        return set;
    }

    /// Wakes all who wait.
    @Python("set(self)")
    public void set() {
        if (!set) {
            set = true;
            waiters.wakeAll();
        }
    }

    /// Lets others wait again.
    @Python("clear(self)")
    public void clear() {
        set = false;
    }

    /// {@return a coroutine that ends when it is set}
    @Python("wait(self)")
    public Object waitFor() {
        return PyCoroutine.of(
                "wait",
                self -> {
                    if (!set) {
                        waiters.await(self);
                    }
                    return true;
                });
    }
}
