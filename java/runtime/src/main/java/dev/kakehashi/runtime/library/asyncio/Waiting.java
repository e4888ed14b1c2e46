package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.error.TimeoutError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.Awaiting;
import dev.kakehashi.runtime.program.PyCoroutine;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;

/// Waiting for several futures, or for one with a limit of time.
final class Waiting {
    private Waiting() {}

    /// Lets the others run for so many seconds.
    static void sleep(Awaiting self, double seconds) {
        if (seconds <= 0) {
            self.steps().yield(null);
            return;
        }
        EventLoop loop = EventLoop.running();
        Future future = new Future(loop);
        Handle handle = loop.later(seconds, () -> future.settle(null));
        try {
            self.await(future);
        } finally {
            handle.cancel();
        }
    }

    static Object within(Awaiting self, Object awaited, Double seconds) {
        if (seconds == null) {
            return self.await(awaited);
        }
        EventLoop loop = EventLoop.running();
        Future future = Task.ensure(loop, awaited);
        if (seconds <= 0) {
            if (future.isDone()) {
                return future.result();
            }
            cancelled(self, future);
            return lateResult(future);
        }
        Future waiter = new Future(loop);
        Handle handle = loop.later(seconds, () -> waiter.settle(null));
        Runnable release = future.whenDone(() -> waiter.settle(null));
        try {
            try {
                self.await(waiter);
            } catch (CancelledError asked) {
                if (future.isDone()) {
                    return future.result();
                }
                future.forget(release);
                cancelled(self, future);
                throw asked;
            }
            if (future.isDone()) {
                return future.result();
            }
            future.forget(release);
            cancelled(self, future);
            return lateResult(future);
        } finally {
            handle.cancel();
        }
    }

    private static Object lateResult(Future future) {
        try {
            return future.result();
        } catch (CancelledError cancelled) {
            throw new TimeoutError().from(cancelled);
        }
    }

    /// Cancels a future and waits until it has ended.
    private static void cancelled(Awaiting self, Future future) {
        Future waiter = new Future(EventLoop.running());
        Runnable release = future.whenDone(() -> waiter.settle(null));
        try {
            future.cancel(null);
            self.await(waiter);
        } finally {
            future.forget(release);
        }
    }

    static PyTuple some(Awaiting self, Object awaited, Double seconds, String until) {
        List<Future> all = new ArrayList<>();
        for (Object each : new LinkedHashSet<>(Arrays.asList(Iteration.toArray(awaited)))) {
            if (!(each instanceof Future future)) {
                throw new TypeError("Passing coroutines is forbidden, use tasks explicitly.");
            }
            all.add(future);
        }
        if (all.isEmpty()) {
            throw new ValueError("Set of Tasks/Futures is empty.");
        }
        if (all.stream().noneMatch(each -> !each.isDone()) || hasEnough(all, until)) {
            return sorted(all);
        }
        EventLoop loop = EventLoop.running();
        Future waiter = new Future(loop);
        Handle handle = seconds == null ? null : loop.later(seconds, () -> waiter.settle(null));
        List<Runnable> released = new ArrayList<>();
        for (Future each : all) {
            released.add(
                    each.whenDone(
                            () -> {
                                if (hasEnough(all, until)) {
                                    waiter.settle(null);
                                }
                            }));
        }
        try {
            self.await(waiter);
        } finally {
            if (handle != null) {
                handle.cancel();
            }
            for (int i = 0; i < all.size(); i++) {
                all.get(i).forget(released.get(i));
            }
        }
        return sorted(all);
    }

    private static boolean hasEnough(List<Future> all, String until) {
        return switch (until) {
            case "FIRST_COMPLETED" -> all.stream().anyMatch(Future::isDone);
            case "FIRST_EXCEPTION" ->
                    all.stream().allMatch(Future::isDone)
                            || all.stream()
                                    .anyMatch(
                                            each ->
                                                    each.isDone()
                                                            && !each.isCancelled()
                                                            && each.exception() != null);
            case "ALL_COMPLETED" -> all.stream().allMatch(Future::isDone);
            default -> throw new ValueError("Invalid return_when value: " + until);
        };
    }

    private static PyTuple sorted(List<Future> all) {
        PySet<Object> done = new PySet<>();
        PySet<Object> pending = new PySet<>();
        all.forEach(each -> (each.isDone() ? done : pending).add(each));
        return PyTuple.of(done, pending);
    }

    /// {@return a coroutine for each, which gives the result of the next that ends}
    static Object inOrder(Object awaited, Double seconds) {
        EventLoop loop = EventLoop.get();
        Deque<Future> ended = new ArrayDeque<>();
        Deque<Future> waiters = new ArrayDeque<>();
        List<Future> all = new ArrayList<>();
        for (Object each : new LinkedHashSet<>(Arrays.asList(Iteration.toArray(awaited)))) {
            Future future = Task.ensure(loop, each);
            all.add(future);
            future.whenDone(
                    () -> {
                        ended.add(future);
                        wakeNext(waiters);
                    });
        }
        boolean[] late = new boolean[1];
        if (seconds != null) {
            loop.later(
                    seconds,
                    () -> {
                        late[0] = true;
                        waiters.forEach(waiter -> waiter.settle(null));
                    });
        }
        PyList<Object> coroutines = new PyList<>();
        for (int i = 0; i < all.size(); i++) {
            coroutines.add(
                    PyCoroutine.of(
                            "_wait_for_one",
                            self -> {
                                while (ended.isEmpty()) {
                                    if (late[0]) {
                                        throw new TimeoutError();
                                    }
                                    Future waiter = new Future(loop);
                                    waiters.add(waiter);
                                    self.await(waiter);
                                }
                                return ended.poll().result();
                            }));
        }
        return coroutines.iterator();
    }

    static void wakeNext(Deque<Future> waiters) {
        while (!waiters.isEmpty()) {
            Future waiter = waiters.poll();
            if (!waiter.isDone()) {
                waiter.settle(null);
                return;
            }
        }
    }

    /// {@return a future that ends with another one, which goes on when this one is cancelled}
    static Future shielded(Object awaited) {
        EventLoop loop = EventLoop.get();
        Future inner = Task.ensure(loop, awaited);
        if (inner.isDone()) {
            return inner;
        }
        Future outer = new Future(loop);
        inner.whenDone(
                () -> {
                    if (outer.isDone()) {
                        return;
                    }
                    if (inner.isCancelled()) {
                        outer.cancel(null);
                    } else if (inner.exception() != null) {
                        outer.fail(inner.exception());
                    } else {
                        outer.settle(inner.result());
                    }
                });
        return outer;
    }
}
