package dev.kakehashi.runtime.program;

import java.util.concurrent.locks.LockSupport;

/// The inner code has a virtual thread. Every turn costs a hand-over between threads.
final class ThreadSwitch implements Switch {
    /// A short answer comes sooner than a thread falls asleep.
    private static final int SPINS = 200;

    private final Thread inner;
    private volatile Thread outer;
    private volatile boolean insideRuns;
    private boolean started;

    ThreadSwitch(Runnable code) {
        inner = Thread.ofVirtual().name("generator").unstarted(() -> run(code));
    }

    private void run(Runnable code) {
        try {
            code.run();
        } finally {
            handBack();
        }
    }

    @Override
    public void resume() {
        outer = Thread.currentThread();
        insideRuns = true;
        if (started) {
            LockSupport.unpark(inner);
        } else {
            started = true;
            inner.start();
        }
        await(true);
    }

    @Override
    public void suspend() {
        handBack();
        await(false);
    }

    private void handBack() {
        Thread waiting = outer;
        insideRuns = false;
        LockSupport.unpark(waiting);
    }

    /// Waits while it is the other one's turn. An interrupt is kept for who asks for it.
    private void await(boolean others) {
        for (int i = 0; i < SPINS && insideRuns == others; i++) {
            Thread.onSpinWait();
        }
        boolean interrupted = false;
        while (insideRuns == others) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
