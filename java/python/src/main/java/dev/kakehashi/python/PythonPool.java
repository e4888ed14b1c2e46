// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.PoolExhaustedException;
import dev.kakehashi.python.internal.event.PoolBorrowEvent;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Workers to borrow and give back, each for one borrower at a time.
///
///     try (PythonPool pool = PythonPool.builder(PythonWorker.builder()).size(4).build();
///             PooledWorker lease = pool.borrow()) {
///         lease.worker().importModule("math").call("sqrt", 2);
///     }
///
/// A worker keeps what its borrowers imported and changed; objects of one borrower that were not closed
/// stay until the collector finds them. Workers that crashed, and those past a limit, are replaced.
/// Threads may share a pool.
public final class PythonPool implements AutoCloseable {
    private final PythonPoolBuilder settings;
    private final Semaphore permits;
    private final Deque<PoolMember> idle = new ArrayDeque<>();
    private final LongAdder borrowed = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final LongAdder started = new LongAdder();
    private final LongAdder crashed = new LongAdder();
    private final LongAdder retired = new LongAdder();
    private int starting;
    private boolean closed;

    PythonPool(PythonPoolBuilder settings) {
        this.settings = settings;
        this.permits = new Semaphore(settings.size, true);
        warm();
    }

    /// {@return settings for a new pool}
    ///
    /// @param worker how its workers are started
    public static PythonPoolBuilder builder(PythonWorkerBuilder worker) {
        return new PythonPoolBuilder(worker);
    }

    /// {@return a worker of the borrower's own, until it is closed}
    ///
    /// @throws PoolExhaustedException if none becomes free in the pool's time
    /// @throws dev.kakehashi.python.error.WorkerStartException if a new one does not start
    public PooledWorker borrow() {
        return borrow(settings.patience);
    }

    /// {@return a worker of the borrower's own, until it is closed}
    ///
    /// @param patience how long to wait for one
    /// @throws PoolExhaustedException if none becomes free in this time, or the thread is
    ///   interrupted
    public PooledWorker borrow(Duration patience) {
        PoolBorrowEvent event = new PoolBorrowEvent();
        event.begin();
        event.waiting = permits.getQueueLength();
        boolean got = acquire(patience);
        try {
            if (!got) {
                timedOut.increment();
                throw exhausted(patience);
            }
            PoolMember member = take();
            event.pid = member.worker().facts().pid();
            borrowed.increment();
            return new PooledWorker(this, member);
        } catch (RuntimeException | Error e) {
            if (got) {
                permits.release();
            }
            throw e;
        } finally {
            event.commit();
        }
    }

    /// {@return counts of this pool at this moment}
    public PoolStatistics statistics() {
        int idleNow;
        synchronized (this) {
            idleNow = idle.size();
        }
        return new PoolStatistics(
                settings.size,
                settings.size - permits.availablePermits(),
                idleNow,
                permits.getQueueLength(),
                borrowed.sum(),
                timedOut.sum(),
                started.sum(),
                crashed.sum(),
                retired.sum());
    }

    /// Ends all workers that are not borrowed; those that are end when they are given back.
    @Override
    public void close() {
        Deque<PoolMember> ending;
        synchronized (this) {
            closed = true;
            ending = new ArrayDeque<>(idle);
            idle.clear();
        }
        ending.forEach(member -> member.worker().close());
    }

    private boolean acquire(Duration patience) {
        try {
            return permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PoolExhaustedException exhausted(Duration patience) {
        return new PoolExhaustedException(
                "None of %d workers became free within %s; %d others wait. Give workers back sooner, make the pool larger, or wait longer."
                        .formatted(settings.size, patience, permits.getQueueLength()),
                "borrow",
                (Throwable) null);
    }

    private PoolMember take() {
        while (true) {
            PoolMember member;
            synchronized (this) {
                if (closed) {
                    throw new IllegalStateException("The pool is closed");
                }
                member = idle.poll();
            }
            if (member == null) {
                return start();
            }
            if (member.worker().isAlive()) {
                warm();
                return member;
            }
            crashed.increment();
            member.worker().close();
        }
    }

    private PoolMember start() {
        PythonWorker worker = settings.worker.start();
        started.increment();
        try {
            settings.setUp.accept(worker);
            return new PoolMember(worker, System.nanoTime());
        } catch (RuntimeException | Error e) {
            worker.close();
            throw e;
        }
    }

    /// Takes a worker back.
    void giveBack(PoolMember member) {
        boolean keep = false;
        try {
            if (!member.worker().isAlive()) {
                crashed.increment();
            } else if (settings.isSpent(member)) {
                retired.increment();
            } else {
                keep = true;
            }
        } finally {
            synchronized (this) {
                keep &= !closed;
                if (keep) {
                    idle.push(member);
                }
            }
            permits.release();
            if (!keep) {
                Thread.startVirtualThread(() -> member.worker().close());
                warm();
            }
        }
    }

    /// Starts spare workers in the background, as many as are missing.
    private void warm() {
        int missing;
        synchronized (this) {
            int free = permits.availablePermits();
            missing = closed ? 0 : Math.min(settings.spares, free) - idle.size() - starting;
            starting += Math.max(0, missing);
        }
        for (int i = 0; i < missing; i++) {
            Thread.ofPlatform().daemon().name("kakehashi-python-pool").start(this::startSpare);
        }
    }

    private void startSpare() {
        PoolMember member = null;
        try {
            member = start();
        } catch (RuntimeException e) {
            // Who borrows next starts one, and hears what is wrong.
            System.getLogger("dev.kakehashi.python")
                    .log(System.Logger.Level.WARNING, "A spare worker does not start", e);
        } finally {
            boolean keep;
            synchronized (this) {
                starting--;
                keep = member != null && !closed;
                if (member != null && keep) {
                    idle.add(member);
                }
            }
            if (member != null && !keep) {
                member.worker().close();
            }
        }
    }
}
