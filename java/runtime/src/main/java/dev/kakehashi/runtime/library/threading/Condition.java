package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/// Python's `threading.Condition`: threads wait with a lock until another one notifies them.
@Python("threading.Condition")
@SuppressWarnings("MemberName")
public final class Condition extends PyInstance {
    private final Mutex lock;
    private final Deque<Semaphore> waiters = new ArrayDeque<>();

    /// A condition of a lock.
    ///
    /// @param lock a Lock or RLock, or null for a lock of its own
    @Python("Condition(lock=None)")
    public Condition(Object lock) {
        this.lock =
                switch (lock) {
                    case null -> new RLock();
                    case Mutex mutex -> mutex;
                    default -> throw new TypeError("the lock of a Condition is a Lock or an RLock");
                };
    }

    /// {@return whether the lock was had in time}
    @Python("acquire(self, blocking=True, timeout=-1)")
    public boolean acquire(Object blocking, Object timeout) {
        return lock.acquire(blocking, timeout);
    }

    /// Lets the lock go.
    @Python("release(self)")
    public void release() {
        lock.release();
    }

    /// {@return whether it was notified in time; the lock is free meanwhile}
    @Python("wait(self, timeout=None)")
    public boolean await(Object timeout) {
        return awaitNanos(Timeout.nanos(timeout));
    }

    private boolean awaitNanos(long nanos) {
        if (!lock.isOwned()) {
            throw new RuntimeError("cannot wait on un-acquired lock");
        }
        Semaphore notice = new Semaphore(0);
        waiters.add(notice);
        int times = lock.releaseAll();
        boolean notified = false;
        try {
            notified = Permits.acquire(notice, nanos);
            return notified;
        } finally {
            if (!notified) {
                waiters.remove(notice);
            }
            lock.acquireAgain(times);
        }
    }

    /// {@return what the predicate says at last}
    @Python("wait_for(self, predicate, timeout=None)")
    public Object awaitUntil(Object predicate, Object timeout) {
        var asked = Arguments.callable(predicate);
        long limit = Timeout.nanos(timeout);
        long begin = System.nanoTime();
        Object result = asked.call();
        while (!Operator.truth(result)) {
            long left = limit == Long.MAX_VALUE ? limit : limit - (System.nanoTime() - begin);
            if (left <= 0) {
                break;
            }
            awaitNanos(left);
            result = asked.call();
        }
        return result;
    }

    /// Wakes so many of those that wait.
    @Python("notify(self, n=1)")
    public void wake(Object count) {
        if (!lock.isOwned()) {
            throw new RuntimeError("cannot notify on un-acquired lock");
        }
        for (long left = Arguments.whole(count); left > 0 && !waiters.isEmpty(); left--) {
            waiters.remove().release();
        }
    }

    /// Wakes all that wait.
    @Python("notify_all(self)")
    public void wakeAll() {
        wake((long) waiters.size());
    }

    @Override
    public Object __enter__() {
        return lock.acquire(true, -1L);
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        lock.release();
        return null;
    }
}
