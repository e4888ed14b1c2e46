package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.program.Raised;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An event loop: runs what is ready in the order in which it became so, then waits for the next
/// timer. One thread runs it; others hand in work by [#callFromOutside].
@Python("asyncio.AbstractEventLoop")
public final class EventLoop {
    private static final ThreadLocal<EventLoop> RUNNING = new ThreadLocal<>();
    private static final ThreadLocal<EventLoop> SET = new ThreadLocal<>();
    private static final long STACK = 64L << 20;

    private final Queue<Handle> ready = new ArrayDeque<>();
    private final PriorityQueue<Handle> timers = new PriorityQueue<>();
    private final LinkedBlockingQueue<Handle> outside = new LinkedBlockingQueue<>();
    final Set<Task> tasks = new LinkedHashSet<>();
    private Task current;
    private boolean closed;
    private boolean stopping;
    private long count;

    EventLoop() {}

    /// {@return the loop that runs in this thread}
    ///
    /// @throws RuntimeError if there is none
    static EventLoop running() {
        EventLoop loop = RUNNING.get();
        if (loop == null) {
            throw new RuntimeError("no running event loop");
        }
        return loop;
    }

    static EventLoop runningOrNull() {
        return RUNNING.get();
    }

    /// {@return the loop that runs, or the one that was set, or a new one}
    static EventLoop get() {
        EventLoop loop = RUNNING.get() == null ? SET.get() : RUNNING.get();
        if (loop == null) {
            loop = new EventLoop();
            SET.set(loop);
        }
        return loop;
    }

    static void set(EventLoop loop) {
        SET.set(loop);
    }

    Task current() {
        return current;
    }

    void current(Task task) {
        current = task;
    }

    /// {@return seconds of a clock that never goes back}
    @Python("time(self)")
    public double time() {
        return System.nanoTime() / 1e9;
    }

    Handle soon(Runnable action) {
        Handle handle = new Handle(0, count++, action);
        ready.add(handle);
        return handle;
    }

    Handle later(double seconds, Runnable action) {
        Handle handle = new Handle(time() + seconds, count++, action);
        timers.add(handle);
        return handle;
    }

    /// Hands in work from any thread.
    void callFromOutside(Runnable action) {
        outside.add(new Handle(0, 0, action));
    }

    /// {@return a handle of a call that the loop makes next}
    @Python("call_soon(self, callback, *args, context=None)")
    public Handle callSoon(Object callback, Object[] arguments, Object context) {
        return soon(() -> Operator.call(callback, arguments));
    }

    /// Makes a call in the loop, from any thread.
    @Python("call_soon_threadsafe(self, callback, *args, context=None)")
    public void callSoonThreadsafe(Object callback, Object[] arguments, Object context) {
        callFromOutside(() -> Operator.call(callback, arguments));
    }

    /// {@return a handle of a call that the loop makes after so many seconds}
    @Python("call_later(self, delay, callback, *args, context=None)")
    public Handle callLater(double delay, Object callback, Object[] arguments, Object context) {
        return later(delay, () -> Operator.call(callback, arguments));
    }

    /// {@return a handle of a call that the loop makes at a time of its clock}
    @Python("call_at(self, when, callback, *args, context=None)")
    public Handle callAt(double when, Object callback, Object[] arguments, Object context) {
        return later(when - time(), () -> Operator.call(callback, arguments));
    }

    /// {@return a task that runs a coroutine}
    @Python("create_task(self, coro, *, name=None, context=None)")
    public Task createTask(Object coroutine, Object name, Object context) {
        return new Task(this, coroutine, name);
    }

    /// {@return a future of this loop}
    @Python("create_future(self)")
    public Future createFuture() {
        return new Future(this);
    }

    /// {@return what a function gives in a thread of its own, as a future}
    @Python("run_in_executor(self, executor, func, *args)")
    public Future runInExecutor(Object executor, Object function, Object[] arguments) {
        return inThread(
                (positional, keywords) -> Operator.call(function, positional), arguments);
    }

    Future inThread(PyCallable function, Object[] arguments) {
        Future future = new Future(this);
        Runnable work =
                () -> {
                    try {
                        Object result =
                                InterpreterLock.held(() -> function.call(arguments, null));
                        callFromOutside(() -> future.settle(result));
                    } catch (Throwable failure) {
                        PyException raised = Raised.of(failure);
                        callFromOutside(() -> future.fail(raised));
                    }
                };
        Thread thread = new Thread(null, work, "asyncio", STACK);
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    /// {@return what a future or coroutine gives}
    @Python("run_until_complete(self, future)")
    public Object runUntilComplete(Object awaited) {
        if (closed) {
            throw new RuntimeError("Event loop is closed");
        }
        if (RUNNING.get() != null) {
            throw new RuntimeError(
                    RUNNING.get() == this
                            ? "This event loop is already running"
                            : "Cannot run the event loop while another loop is running");
        }
        Future future = Task.ensure(this, awaited);
        future.whenDone(this::stop);
        forever();
        if (!future.isDone()) {
            throw new RuntimeError("Event loop stopped before Future completed.");
        }
        return future.result();
    }

    /// Runs until [#stop()].
    @Python("run_forever(self)")
    public void forever() {
        EventLoop before = RUNNING.get();
        RUNNING.set(this);
        try {
            do {
                round();
            } while (!stopping);
        } finally {
            stopping = false;
            RUNNING.set(before);
        }
    }

    /// Ends the run after this round.
    @Python("stop(self)")
    public void stop() {
        stopping = true;
    }

    /// {@return whether it runs}
    @Python("is_running(self)")
    public boolean isRunning() {
        return RUNNING.get() == this;
    }

    /// {@return whether it was closed}
    @Python("is_closed(self)")
    public boolean isClosed() {
        return closed;
    }

    /// Ends it for good.
    @Python("close(self)")
    public void close() {
        closed = true;
    }

    private void round() {
        for (Handle handle = waited(); handle != null; handle = outside.poll()) {
            ready.add(handle);
        }
        double due = time() + 1e-9;
        while (!timers.isEmpty() && timers.peek().when() < due) {
            ready.add(timers.poll());
        }
        for (int left = ready.size(); left > 0; left--) {
            Handle handle = ready.poll();
            if (handle != null) {
                handle.run();
            }
        }
    }

    /// Waits for work from outside as long as nothing else is due.
    private Handle waited() {
        while (!timers.isEmpty() && timers.peek().isCancelled()) {
            timers.poll();
        }
        if (!ready.isEmpty() || stopping) {
            return outside.poll();
        }
        if (timers.isEmpty()) {
            return InterpreterLock.released(outside::take);
        }
        long wait = (long) ((timers.peek().when() - time()) * 1e9);
        return wait <= 0
                ? outside.poll()
                : InterpreterLock.released(() -> outside.poll(wait, TimeUnit.NANOSECONDS));
    }

    /// Ends what is left when the main task has ended: all tasks are cancelled and awaited.
    void cancelAll() {
        List<Task> left = new ArrayList<>();
        for (Task task : tasks) {
            if (!task.isDone()) {
                left.add(task);
            }
        }
        if (left.isEmpty()) {
            return;
        }
        left.forEach(task -> task.cancel(null));
        runUntilComplete(Gathering.of(this, left.toArray(), true));
    }

    @Override
    public String toString() {
        return "<_UnixSelectorEventLoop running=%s closed=%s debug=False>"
                .formatted(isRunning() ? "True" : "False", closed ? "True" : "False");
    }
}
