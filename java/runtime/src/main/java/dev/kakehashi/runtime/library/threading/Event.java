package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.concurrent.InterpreterLock;

/// Python's `threading.Event`: a flag that threads wait for.
@Python("threading.Event")
public final class Event extends PyInstance {
    private final Condition changed = new Condition(new Lock());
    private boolean flag;

    /// A flag that is not set.
    @Python("Event()")
    public Event() {}

    /// {@return whether the flag is set}
    @Python("is_set(self)")
    public boolean isSet() {
        InterpreterLock.pass();
        return flag;
    }

    /// Sets the flag, and wakes all that wait for it.
    @Python("set(self)")
    public void set() {
        changed.__enter__();
        flag = true;
        changed.wakeAll();
        changed.release();
    }

    /// Takes the flag back.
    @Python("clear(self)")
    public void clear() {
        flag = false;
    }

    /// {@return whether the flag was set in time}
    @Python("wait(self, timeout=None)")
    public boolean await(Object timeout) {
        changed.__enter__();
        try {
            return flag || changed.await(timeout) || flag;
        } finally {
            changed.release();
        }
    }
}
