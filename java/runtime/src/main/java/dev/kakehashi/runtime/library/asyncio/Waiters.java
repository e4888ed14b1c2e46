package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.program.Awaiting;

import java.util.ArrayDeque;
import java.util.Deque;

/// Tasks that wait for the same thing, in the order in which they came.
final class Waiters {
    private final Deque<Future> all = new ArrayDeque<>();

    boolean isEmpty() {
        return all.stream().allMatch(Future::isDone);
    }

    int size() {
        return all.size();
    }

    /// Waits to be woken.
    void await(Awaiting self) {
        Future future = new Future(EventLoop.running());
        all.add(future);
        try {
            self.await(future);
        } finally {
            all.remove(future);
        }
    }

    /// Wakes the first one.
    void wakeOne() {
        for (Future each : all) {
            if (!each.isDone()) {
                each.settle(true);
                return;
            }
        }
    }

    void wakeAll() {
        all.forEach(each -> each.settle(true));
    }
}
