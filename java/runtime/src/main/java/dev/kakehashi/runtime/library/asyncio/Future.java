package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.program.Awaitable;
import dev.kakehashi.runtime.program.PyGenerator;

import java.util.ArrayList;
import java.util.List;

/// A result that is there later. Used by the thread of its loop.
@Python("asyncio.Future")
@SuppressWarnings("MemberName")
public class Future extends PyInstance implements Awaitable {
    private record Callback(Object function, Runnable action) {}

    private final EventLoop loop;
    private final List<Callback> callbacks = new ArrayList<>();
    private boolean done;
    private boolean cancelled;
    private Object result;
    private PyException exception;
    private Object cancelMessage;

    /// @param loop the loop that makes its calls
    Future(EventLoop loop) {
        this.loop = loop;
    }

    /// A future of the loop that runs.
    @Python("Future(*, loop=None)")
    public Future(Object loop) {
        this(loop instanceof EventLoop given ? given : EventLoop.get());
    }

    EventLoop loop() {
        return loop;
    }

    /// {@return its loop}
    @Python("get_loop(self)")
    public Object getLoop() {
        return loop;
    }

    /// {@return whether there is a result, an exception, or it was cancelled}
    @Python("done(self)")
    public final boolean isDone() {
        return done;
    }

    /// {@return whether it was cancelled}
    @Python("cancelled(self)")
    public final boolean isCancelled() {
        return cancelled;
    }

    /// {@return the result}
    @Python("result(self)")
    public final Object result() {
        checkDone("Result is not set.");
        if (exception != null) {
            throw exception;
        }
        return result;
    }

    /// {@return the exception, or null}
    @Python("exception(self)")
    public final PyException exception() {
        checkDone("Exception is not set.");
        return exception;
    }

    private void checkDone(String otherwise) {
        if (cancelled) {
            throw cancellation();
        }
        if (!done) {
            throw new InvalidStateError(otherwise);
        }
    }

    final CancelledError cancellation() {
        return cancelMessage == null ? new CancelledError() : new CancelledError(cancelMessage);
    }

    /// Sets the result.
    @Python("set_result(self, result, /)")
    public void setResult(Object value) {
        checkPending();
        result = value;
        finish();
    }

    /// Sets the exception.
    @Python("set_exception(self, exception, /)")
    public void setException(Object raised) {
        checkPending();
        exception = Raise.of(raised);
        finish();
    }

    private void checkPending() {
        if (done) {
            throw new InvalidStateError("invalid state");
        }
    }

    /// Sets the result if nobody has.
    final void settle(Object value) {
        if (!done) {
            result = value;
            finish();
        }
    }

    /// Sets the exception if nobody has set anything.
    final void fail(PyException raised) {
        if (!done) {
            exception = raised;
            finish();
        }
    }

    /// {@return whether it could be cancelled}
    @Python("cancel(self, msg=None)")
    public boolean cancel(Object message) {
        if (done) {
            return false;
        }
        cancelMessage = message;
        cancelled = true;
        finish();
        return true;
    }

    private void finish() {
        done = true;
        callbacks.forEach(callback -> loop.soon(callback.action()));
        callbacks.clear();
    }

    /// Has a function called with this future, once it is done.
    @Python("add_done_callback(self, fn, /, *, context=None)")
    public void addDoneCallback(Object function, Object context) {
        add(function, () -> Operator.call(function, this));
    }

    /// {@return how often a function was taken off the list of those to be called}
    @Python("remove_done_callback(self, fn, /)")
    public long removeDoneCallback(Object function) {
        int before = callbacks.size();
        callbacks.removeIf(callback -> Operator.truth(Operator.eq(callback.function(), function)));
        return (long) before - callbacks.size();
    }

    final Runnable whenDone(Runnable action) {
        add(action, action);
        return action;
    }

    final void forget(Runnable action) {
        callbacks.removeIf(callback -> callback.action() == action);
    }

    private void add(Object function, Runnable action) {
        if (done) {
            loop.soon(action);
        } else {
            callbacks.add(new Callback(function, action));
        }
    }

    @Override
    public final Object await(PyGenerator outer) {
        if (!done) {
            outer.yield(this);
        }
        if (!done) {
            throw new RuntimeError("await wasn't used with future");
        }
        return result();
    }

    /// {@return an iterator that gives this future until it is done}
    @Python("__await__(self)")
    public Object awaited() {
        return PyGenerator.of("Future", this::await);
    }

    final String state() {
        return cancelled
                ? "cancelled"
                : !done
                        ? "pending"
                        : exception != null
                                ? "finished exception=" + Repr.of(exception)
                                : "finished result=" + Repr.of(result);
    }

    @Override
    public Object __repr__() {
        return "<Future " + state() + ">";
    }
}
