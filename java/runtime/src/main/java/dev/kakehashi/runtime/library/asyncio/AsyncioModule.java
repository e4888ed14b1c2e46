package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.PyCoroutine;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PySet;

/// Python's module `asyncio`: one thread runs coroutines in turns.
@Python("asyncio")
public final class AsyncioModule {
    /// Waits until the first one has ended.
    @Python("FIRST_COMPLETED")
    public static final String FIRST_COMPLETED = "FIRST_COMPLETED";

    /// Waits until the first one has failed.
    @Python("FIRST_EXCEPTION")
    public static final String FIRST_EXCEPTION = "FIRST_EXCEPTION";

    /// Waits until all have ended.
    @Python("ALL_COMPLETED")
    public static final String ALL_COMPLETED = "ALL_COMPLETED";

    private AsyncioModule() {}

    /// {@return what a coroutine gives, run in a loop of its own}
    @Python("run(main, *, debug=None)")
    public static Object run(Object main, Object debug) {
        if (EventLoop.runningOrNull() != null) {
            throw new RuntimeError("asyncio.run() cannot be called from a running event loop");
        }
        if (!Task.isCoroutine(main)) {
            throw new ValueError("a coroutine was expected, got " + Repr.of(main));
        }
        EventLoop loop = new EventLoop();
        EventLoop.set(loop);
        try {
            return loop.runUntilComplete(main);
        } finally {
            loop.cancelAll();
            loop.close();
            EventLoop.set(null);
        }
    }

    /// {@return a coroutine that ends after so many seconds}
    @Python("sleep(delay, result=None)")
    public static Object sleep(Object delay, Object result) {
        return PyCoroutine.of(
                "sleep",
                self -> {
                    Waiting.sleep(self, dev.kakehashi.runtime.Float.required(delay));
                    return result;
                });
    }

    /// {@return the results of all, to be awaited}
    @Python("gather(*coros_or_futures, return_exceptions=False)")
    public static Object gather(Object[] awaited, Object keepErrors) {
        return Gathering.of(loop(), awaited, Operator.truth(keepErrors));
    }

    private static EventLoop loop() {
        return EventLoop.get();
    }

    /// {@return a task that runs a coroutine}
    @Python("create_task(coro, *, name=None, context=None)")
    public static Object createTask(Object coroutine, Object name, Object context) {
        return new Task(EventLoop.running(), coroutine, name);
    }

    /// {@return a task for what can be awaited; a future as it is}
    @Python("ensure_future(coro_or_future, *, loop=None)")
    public static Object ensureFuture(Object awaited, Object loop) {
        return Task.ensure(loop instanceof EventLoop given ? given : loop(), awaited);
    }

    private static Double seconds(Object timeout) {
        return timeout == null ? null : (Double) dev.kakehashi.runtime.Float.required(timeout);
    }

    /// {@return a coroutine that gives what is awaited, or raises when it takes too long}
    @Python("wait_for(fut, timeout)")
    public static Object waitFor(Object awaited, Object timeout) {
        Double limit = seconds(timeout);
        return PyCoroutine.of("wait_for", self -> Waiting.within(self, awaited, limit));
    }

    /// {@return a coroutine that gives those that have ended and those that have not}
    @Python("wait(fs, *, timeout=None, return_when='ALL_COMPLETED')")
    public static Object waitForSome(Object awaited, Object timeout, Object until) {
        Double limit = seconds(timeout);
        return PyCoroutine.of(
                "wait", self -> Waiting.some(self, awaited, limit, (String) until));
    }

    /// {@return coroutines that give results in the order in which they come}
    @Python("as_completed(fs, *, timeout=None)")
    public static Object asCompleted(Object awaited, Object timeout) {
        return Waiting.inOrder(awaited, seconds(timeout));
    }

    /// {@return a future whose cancellation does not reach what it waits for}
    @Python("shield(arg)")
    public static Object shield(Object awaited) {
        return Waiting.shielded(awaited);
    }

    /// {@return what a function gives in a thread of its own, to be awaited}
    @Python("to_thread(func, /, *args, **kwargs)")
    public static Object toThread(
            Object function, Object[] arguments, PyDict<String, Object> keywords) {
        return PyCoroutine.of(
                "to_thread",
                self ->
                        self.await(
                                EventLoop.running()
                                        .inThread(
                                                (positional, named) ->
                                                        Operator.call(
                                                                function, positional, keywords),
                                                arguments)));
    }

    /// {@return a manager that cancels what is inside after so many seconds}
    @Python("timeout(delay)")
    public static Object timeout(Object delay) {
        Double limit = seconds(delay);
        return new Timeout(limit == null ? null : (Double) (EventLoop.running().time() + limit));
    }

    /// {@return a manager that cancels what is inside at a time of the loop's clock}
    @Python("timeout_at(when)")
    public static Object timeoutAt(Object when) {
        return new Timeout(seconds(when));
    }

    /// {@return the task that runs, or null}
    @Python("current_task(loop=None)")
    public static Object currentTask(Object loop) {
        return EventLoop.running().current();
    }

    /// {@return the tasks that have not ended}
    @Python("all_tasks(loop=None)")
    public static Object allTasks(Object loop) {
        PySet<Object> tasks = new PySet<>();
        EventLoop.running().tasks.forEach(tasks::add);
        return tasks;
    }

    /// {@return the loop that runs}
    @Python("get_running_loop()")
    public static Object getRunningLoop() {
        return EventLoop.running();
    }

    /// {@return the loop of this thread}
    @Python("get_event_loop()")
    public static Object getEventLoop() {
        return EventLoop.get();
    }

    /// {@return a loop}
    @Python("new_event_loop()")
    public static Object newEventLoop() {
        return new EventLoop();
    }

    /// Makes a loop the one of this thread.
    @Python("set_event_loop(loop)")
    public static void setEventLoop(Object loop) {
        EventLoop.set((EventLoop) loop);
    }

    /// {@return whether a value is a coroutine}
    @Python("iscoroutine(obj)")
    public static boolean isCoroutine(Object value) {
        return value instanceof PyCoroutine;
    }

    /// {@return whether a value is a future}
    @Python("isfuture(obj)")
    public static boolean isFuture(Object value) {
        return value instanceof Future;
    }

    /// {@return whether calling a function gives a coroutine}
    @Python("iscoroutinefunction(func)")
    public static boolean isCoroutineFunction(Object value) {
        return value instanceof PyFunction function && function.isCoroutine();
    }
}
