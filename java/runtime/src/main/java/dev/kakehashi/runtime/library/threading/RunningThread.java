package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.concurrent.ProgramThreads;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.SystemExit;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.program.Traceback;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The thread of Java behind a `threading.Thread`.
final class RunningThread extends PyInstance implements ProgramThreads.Started {
    /// Deeper than any recursion that Python's own limit lets through.
    private static final long STACK = 128L << 20;

    private static final ThreadLocal<RunningThread> CURRENT = new ThreadLocal<>();

    private final Object object;
    private final Thread java;
    private final boolean daemon;
    private final CountDownLatch begun = new CountDownLatch(1);
    private boolean ended;

    private RunningThread(Object object, Thread java, boolean daemon) {
        this.object = object;
        this.java = java == null ? new Thread(null, this::run, name(object), STACK) : java;
        this.daemon = daemon;
    }

    /// {@return a thread that is running already}
    static RunningThread adopted(Object object, Thread java) {
        RunningThread thread = new RunningThread(object, java, true);
        if (java.equals(Thread.currentThread())) {
            CURRENT.set(thread);
        }
        return thread;
    }

    /// {@return a thread that runs `object.run()`}
    static RunningThread start(Object object, boolean daemon) {
        RunningThread thread = new RunningThread(object, null, daemon);
        // A daemon of Python does not hold the process; of the others, the program waits for each.
        thread.java.setDaemon(true);
        ProgramThreads.add(thread);
        // As in CPython it has its first turn before the one that starts it goes on.
        InterpreterLock.released(
                () -> {
                    thread.java.start();
                    thread.begun.await();
                    return null;
                });
        return thread;
    }

    private static String name(Object object) {
        return Repr.str(Attributes.get(object, "_name"));
    }

    private void run() {
        CURRENT.set(this);
        InterpreterLock.held(
                () -> {
                    begun.countDown();
                    try {
                        Attributes.call(object, "run");
                    } catch (Throwable failure) {
                        report(Raise.python(failure));
                    } finally {
                        ended = true;
                        ProgramThreads.remove(this);
                    }
                    return null;
                });
    }

    private void report(PyException raised) {
        if (!(raised instanceof SystemExit)) {
            Console.err().write("Exception in thread " + name(object) + ":\n");
            Console.err().write(Traceback.text(raised));
        }
    }

    /// {@return the object of the running thread, or null if the program did not start it}
    static Object current() {
        RunningThread thread = CURRENT.get();
        return thread == null ? null : thread.object;
    }

    /// {@return the object of the program}
    Object object() {
        return object;
    }

    /// {@return a number that no other thread has}
    long number() {
        return java.threadId();
    }

    /// {@return whether it has not ended}
    boolean isAlive() {
        InterpreterLock.pass();
        return !ended;
    }

    @Override
    public boolean isDaemon() {
        return daemon;
    }

    @Override
    public void join(long nanos) {
        if (java.equals(Thread.currentThread())) {
            throw new RuntimeError("cannot join current thread");
        }
        InterpreterLock.released(
                () -> {
                    if (nanos == Long.MAX_VALUE) {
                        java.join();
                    } else {
                        TimeUnit.NANOSECONDS.timedJoin(java, nanos);
                    }
                    return null;
                });
    }
}
