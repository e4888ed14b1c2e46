package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.threading.Condition;
import dev.kakehashi.runtime.library.threading.Timeout;

/// What all queues share: who gets waits for items, and who puts waits for room.
abstract sealed class WaitingQueue extends PyInstance permits Queue, SimpleQueue {
    private final Condition changed = new Condition(null);
    private final long most;

    /// @param most items at a time; no bound unless positive
    WaitingQueue(long most) {
        this.most = most;
    }

    abstract void add(Object item);

    abstract Object take();

    abstract int size();

    /// {@return how many items wait}
    @Python("qsize(self)")
    public final long qsize() {
        InterpreterLock.pass();
        return size();
    }

    /// {@return whether nothing waits}
    @Python("empty(self)")
    public final boolean empty() {
        return qsize() == 0;
    }

    final boolean isFull() {
        return most > 0 && size() >= most;
    }

    /// Adds an item.
    ///
    /// @throws QueueFull if there was no room in time
    @Python("put(self, item, block=True, timeout=None)")
    public void put(Object item, Object block, Object timeout) {
        changed.__enter__();
        try {
            if (!await(() -> !isFull(), block, timeout)) {
                throw new QueueFull();
            }
            add(item);
            changed.wakeAll();
        } finally {
            changed.release();
        }
    }

    /// Adds an item, if there is room.
    @Python("put_nowait(self, item)")
    public final void putNowait(Object item) {
        put(item, false, null);
    }

    /// {@return the next item, which is taken out}
    ///
    /// @throws QueueEmpty if there was none in time
    @Python("get(self, block=True, timeout=None)")
    public final Object get(Object block, Object timeout) {
        changed.__enter__();
        try {
            if (!await(() -> size() > 0, block, timeout)) {
                throw new QueueEmpty();
            }
            Object item = take();
            changed.wakeAll();
            return item;
        } finally {
            changed.release();
        }
    }

    /// {@return the next item, if there is one}
    @Python("get_nowait(self)")
    public final Object getNowait() {
        return get(false, null);
    }

    final Condition changed() {
        return changed;
    }

    private interface State {
        boolean holds();
    }

    private boolean await(State wanted, Object block, Object timeout) {
        if (!Operator.truth(block)) {
            return wanted.holds();
        }
        if (timeout != null && Arguments.real(timeout) < 0) {
            throw new ValueError("'timeout' must be a non-negative number");
        }
        long limit = Timeout.nanos(timeout);
        long begin = System.nanoTime();
        while (!wanted.holds()) {
            if (limit == Long.MAX_VALUE) {
                changed.await(null);
                continue;
            }
            long left = limit - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            changed.await(left / 1e9);
        }
        return true;
    }
}
