package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.error.RuntimeError;

import java.util.concurrent.Semaphore;

/// Python's `threading.Lock`: any thread may release it.
@Python("_thread.lock")
@SuppressWarnings("MemberName")
public final class Lock extends PyInstance implements Mutex {
    private final Semaphore permit = new Semaphore(1);

    /// An open lock.
    @Python("lock()")
    public Lock() {}

    @Override
    @Python("acquire(self, blocking=True, timeout=-1)")
    public boolean acquire(Object blocking, Object timeout) {
        return Permits.acquire(permit, Timeout.nanos(Operator.truth(blocking), timeout));
    }

    @Override
    @Python("release(self)")
    public void release() {
        if (permit.availablePermits() > 0) {
            throw new RuntimeError("release unlocked lock");
        }
        permit.release();
    }

    /// {@return whether somebody has it}
    @Python("locked(self)")
    public boolean locked() {
        InterpreterLock.pass();
        return permit.availablePermits() == 0;
    }

    @Override
    public boolean isOwned() {
        return permit.availablePermits() == 0;
    }

    @Override
    public int releaseAll() {
        release();
        return 1;
    }

    @Override
    public void acquireAgain(int times) {
        Permits.acquire(permit, Long.MAX_VALUE);
    }

    @Override
    public Object __enter__() {
        return Permits.acquire(permit, Long.MAX_VALUE);
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        release();
        return null;
    }
}
