package dev.kakehashi.runtime.concurrent;

import dev.kakehashi.runtime.error.KeyboardInterrupt;
import dev.kakehashi.runtime.program.Interrupts;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets one thread of a program run at a time, as CPython does: lists and dicts are not made for
/// several, and programs rely on single operations being whole.
///
/// A thread runs until it waits: for a lock, for another thread, for Python, for time to pass.
/// Unlike CPython's, the lock is not taken away from a thread that computes; functions that
/// programs call while they wait in a loop, such as `Event.is_set`, let the others go on.
///
/// Code that nobody runs as a program, such as translated functions that Java calls, does not hold
/// the lock and is not delayed by it.
public final class InterpreterLock {
    /// Fair: who has waited longest goes on.
    private static final ReentrantLock LOCK = new ReentrantLock(true);

    private InterpreterLock() {}

    /// Something that takes a while, and can be interrupted.
    ///
    /// @param <T> what comes out
    public interface Waiting<T> {
        /// {@return what was waited for}
        ///
        /// @throws InterruptedException if the wait was ended
        T get() throws InterruptedException;
    }

    /// {@return what the work gives; no other thread of the program runs meanwhile, but where it
    /// waits}
    public static <T> T held(Supplier<T> work) {
        LOCK.lock();
        try {
            return work.get();
        } finally {
            LOCK.unlock();
        }
    }

    /// {@return what was waited for; other threads of the program run meanwhile}
    ///
    /// @throws KeyboardInterrupt if the thread was interrupted
    public static <T> T released(Waiting<T> waiting) {
        int holds = LOCK.getHoldCount();
        for (int i = 0; i < holds; i++) {
            LOCK.unlock();
        }
        try {
            return waiting.get();
        } catch (InterruptedException interrupted) {
            throw Interrupts.taken();
        } finally {
            for (int i = 0; i < holds; i++) {
                LOCK.lock();
            }
        }
    }

    /// Lets threads go on that wait for their turn.
    public static void pass() {
        if (LOCK.isHeldByCurrentThread() && LOCK.hasQueuedThreads()) {
            released(() -> null);
        }
    }
}
