package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.KeyboardInterrupt;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.error.SystemExit;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.program.Awaitable;
import dev.kakehashi.runtime.program.PyCoroutine;
import dev.kakehashi.runtime.program.PyGenerator;

import java.util.concurrent.atomic.AtomicLong;

/// A coroutine that the loop runs, step by step.
@Python("asyncio.Task")
@SuppressWarnings({"MemberName", "ReferenceEquality"}) // Identity is meant: Python's own.
public final class Task extends Future {
    private static final AtomicLong MADE = new AtomicLong();

    private final Object coroutine;
    private Object name;
    private Future waitsFor;
    private boolean mustCancel;
    private Object cancelMessage;
    private long cancels;

    Task(EventLoop loop, Object coroutine, Object name) {
        super(loop);
        if (!isCoroutine(coroutine)) {
            throw new TypeError("a coroutine was expected, got " + Repr.of(coroutine));
        }
        this.coroutine = coroutine;
        this.name = name == null ? "Task-" + MADE.incrementAndGet() : name;
        loop.tasks.add(this);
        loop.soon(() -> step(null));
    }

    static boolean isCoroutine(Object value) {
        return value instanceof PyCoroutine || value instanceof PyGenerator;
    }

    /// {@return a task for a coroutine; a future as it is}
    static Future ensure(EventLoop loop, Object awaited) {
        return switch (awaited) {
            case Future future -> future;
            case PyCoroutine coroutine -> new Task(loop, coroutine, null);
            case null, default -> {
                if (awaited == null
                        || !(awaited instanceof Awaitable)
                                && !Attributes.typeHas(awaited, "__await__")) {
                    throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required");
                }
                yield new Task(
                        loop, PyCoroutine.of("_wrap_awaitable", self -> self.await(awaited)), null);
            }
        };
    }

    /// {@return its name}
    @Python("get_name(self)")
    public String name() {
        return Repr.str(name);
    }

    /// Names it.
    @Python("set_name(self, value, /)")
    public void setName(Object value) {
        name = value;
    }

    /// {@return what it runs}
    @Python("get_coro(self)")
    public Object coroutine() {
        return coroutine;
    }

    @Override
    @Python("cancel(self, msg=None)")
    public boolean cancel(Object message) {
        if (isDone()) {
            return false;
        }
        cancels++;
        if (waitsFor != null && waitsFor.cancel(message)) {
            return true;
        }
        mustCancel = true;
        cancelMessage = message;
        return true;
    }

    /// {@return how many cancellations are asked for}
    @Python("cancelling(self)")
    public long cancelling() {
        return cancels;
    }

    /// {@return how many are left after one was taken back}
    @Python("uncancel(self)")
    public long uncancel() {
        if (cancels > 0) {
            cancels--;
        }
        return cancels;
    }

    private void step(PyException given) {
        if (isDone()) {
            return;
        }
        PyException raised = given;
        if (mustCancel) {
            if (!(raised instanceof CancelledError)) {
                raised = cancelMessage == null ? new CancelledError() : new CancelledError(cancelMessage);
            }
            mustCancel = false;
        }
        waitsFor = null;
        Task outer = loop().current();
        loop().current(this);
        try {
            waitFor(raised == null ? Iteration.next(steps()) : thrown(raised));
        } catch (StopIteration end) {
            ended();
            if (mustCancel) {
                mustCancel = false;
                super.cancel(cancelMessage);
            } else {
                settle(end.value());
            }
        } catch (CancelledError cancelled) {
            ended();
            super.cancel(cancelled.args().isEmpty() ? null : cancelled.args().get(0));
        } catch (KeyboardInterrupt | SystemExit fatal) {
            ended();
            fail(fatal);
            throw fatal;
        } catch (PyException failure) {
            ended();
            fail(failure);
        } finally {
            loop().current(outer);
        }
    }

    private PyGenerator steps() {
        return coroutine instanceof PyCoroutine made ? made.steps() : (PyGenerator) coroutine;
    }

    private Object thrown(PyException raised) {
        return coroutine instanceof PyCoroutine made
                ? made.raise(raised)
                : ((PyGenerator) coroutine).raise(raised);
    }

    private void ended() {
        loop().tasks.remove(this);
    }

    private void waitFor(Object awaited) {
        switch (awaited) {
            case null -> loop().soon(() -> step(null));
            case Future future -> {
                future.whenDone(() -> wake(future));
                waitsFor = future;
                if (mustCancel && future.cancel(cancelMessage)) {
                    mustCancel = false;
                }
            }
            default -> {
                RuntimeError wrong =
                        new RuntimeError("Task got bad yield: " + Repr.of(awaited));
                loop().soon(() -> step(wrong));
            }
        }
    }

    private void wake(Future future) {
        PyException raised = null;
        try {
            future.result();
        } catch (PyException failure) {
            raised = failure;
        }
        step(raised);
    }

    @Override
    public Object __repr__() {
        return "<Task " + state() + " name=" + Repr.of(name) + ">";
    }
}
