package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;

import java.util.concurrent.Semaphore;

/// Python's `threading.RLock`: who has it may take it again.
@Python("_thread.RLock")
@SuppressWarnings({"MemberName", "ReferenceEquality"}) // Threads are themselves.
public final class RLock extends PyInstance implements Mutex {
    private final Semaphore permit = new Semaphore(1);
    private Thread owner;
    private int times;

    /// An open lock.
    @Python("RLock()")
    public RLock() {}

    @Override
    @Python("acquire(self, blocking=True, timeout=-1)")
    public boolean acquire(Object blocking, Object timeout) {
        return take(Timeout.nanos(Operator.truth(blocking), timeout));
    }

    private boolean take(long nanos) {
        if (isOwned()) {
            times++;
            return true;
        }
        boolean had = Permits.acquire(permit, nanos);
        if (had) {
            owner = Thread.currentThread();
            times = 1;
        }
        return had;
    }

    @Override
    @Python("release(self)")
    public void release() {
        if (!isOwned()) {
            throw new RuntimeError("cannot release un-acquired lock");
        }
        if (--times == 0) {
            owner = null;
            permit.release();
        }
    }

    @Override
    public boolean isOwned() {
        return owner == Thread.currentThread();
    }

    @Override
    public int releaseAll() {
        int all = times;
        times = 1;
        release();
        return all;
    }

    @Override
    public void acquireAgain(int again) {
        take(Long.MAX_VALUE);
        times = again;
    }

    @Override
    public Object __enter__() {
        return take(Long.MAX_VALUE);
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        release();
        return null;
    }
}
