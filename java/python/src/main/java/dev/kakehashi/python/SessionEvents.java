// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.WorkerEnd;
import dev.kakehashi.python.internal.event.EventSink;
import dev.kakehashi.python.internal.event.StartedEvent;
import dev.kakehashi.python.internal.event.StderrRing;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Hands a worker's events to the listener, and knows how far it has come.
final class SessionEvents implements EventSink {
    private final WorkerListener listener;
    private final StderrRing stderr = new StderrRing();
    private final CompletableFuture<WorkerFacts> started = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long seen;
    private volatile @Nullable Consumer<String> callbacks;

    SessionEvents(WorkerListener listener) {
        this.listener = listener;
    }

    StderrRing stderr() {
        return stderr;
    }

    CompletableFuture<WorkerFacts> started() {
        return started;
    }

    void onCallback(Consumer<String> action) {
        callbacks = action;
    }

    /// Waits until all events up to this number have been handed over.
    void await(long number) {
        if (seen >= number) {
            return;
        }
        lock.lock();
        try {
            while (seen < number) {
                moved.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void output(String stream, String text) {
        if (!stream.equals("stdout")) {
            stderr.add(text);
        }
        tell(() -> listener.output(stream, text));
    }

    @Override
    public void log(int level, String logger, String text) {
        tell(() -> listener.log(level, logger, text));
    }

    @Override
    public void warning(String category, String text, String file, int line) {
        tell(() -> listener.warning(category, text, file, line));
    }

    @Override
    public void started(StartedEvent event) {
        WorkerFacts facts =
                new WorkerFacts(
                        event.interpreter(),
                        event.version(),
                        event.platform(),
                        event.prefix(),
                        event.encoding(),
                        event.pid());
        started.complete(facts);
        tell(() -> listener.started(facts));
    }

    @Override
    public void callback(String callback) {
        Consumer<String> action = callbacks;
        if (action != null) {
            action.accept(callback);
        }
    }

    @Override
    public void sequence(long number) {
        lock.lock();
        try {
            seen = number;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void end() {
        sequence(Long.MAX_VALUE);
        started.completeExceptionally(new IllegalStateException("the worker ended at once"));
    }

    void interrupted(String operation, String why) {
        Thread.startVirtualThread(() -> tell(() -> listener.interrupted(operation, why)));
    }

    void killed(String operation, String why) {
        Thread.startVirtualThread(() -> tell(() -> listener.killed(operation, why)));
    }

    void ended(WorkerEnd end) {
        tell(() -> listener.ended(end));
    }

    void restarted(long pid) {
        tell(() -> listener.restarted(pid));
    }

    private static void tell(Runnable message) {
        try {
            message.run();
        } catch (RuntimeException e) {
            System.getLogger("dev.kakehashi.python")
                    .log(Level.ERROR, "A listener of a Python worker failed", e);
        }
    }
}
