package dev.kakehashi.runtime.library.futures;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TimeoutError;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.library.threading.Condition;
import dev.kakehashi.runtime.library.threading.Timeout;
import dev.kakehashi.runtime.program.Traceback;

import java.util.ArrayList;
import java.util.List;

/// Python's `concurrent.futures.Future`: the result of a call, at some time.
@Python("concurrent.futures._base.Future")
@SuppressWarnings("MemberName")
public final class Future extends PyInstance {
    private enum State {
        PENDING,
        RUNNING,
        CANCELLED,
        FINISHED
    }

    private final Condition changed = new Condition(null);
    private final List<Object> callbacks = new ArrayList<>();
    private State state = State.PENDING;
    private Object result;
    private PyException raised;

    /// A future that nothing has happened to.
    @Python("Future()")
    public Future() {}

    /// {@return whether the call will not be made: only one that has not begun can be cancelled}
    @Python("cancel(self)")
    public boolean cancel() {
        if (state == State.RUNNING || state == State.FINISHED) {
            return false;
        }
        if (state == State.PENDING) {
            end(State.CANCELLED);
        }
        return true;
    }

    /// {@return whether it was cancelled}
    @Python("cancelled(self)")
    public boolean cancelled() {
        InterpreterLock.pass();
        return state == State.CANCELLED;
    }

    /// {@return whether the call is being made}
    @Python("running(self)")
    public boolean running() {
        InterpreterLock.pass();
        return state == State.RUNNING;
    }

    /// {@return whether it has ended in any way}
    @Python("done(self)")
    public boolean done() {
        InterpreterLock.pass();
        return isDone();
    }

    boolean isDone() {
        return state == State.CANCELLED || state == State.FINISHED;
    }

    boolean hasFailed() {
        return raised != null && state == State.FINISHED;
    }

    /// {@return what the call gave}
    ///
    /// @throws PyException what it raised, CancelledError, or TimeoutError if it takes longer
    @Python("result(self, timeout=None)")
    public Object result(Object timeout) {
        await(timeout);
        if (raised != null) {
            throw raised;
        }
        return result;
    }

    /// {@return what the call raised, or null}
    ///
    /// @throws PyException CancelledError, or TimeoutError if it takes longer
    @Python("exception(self, timeout=None)")
    public PyException exception(Object timeout) {
        await(timeout);
        return raised;
    }

    private void await(Object timeout) {
        if (!isDone() && !awaitNanos(Timeout.nanos(timeout))) {
            throw new TimeoutError();
        }
        if (state == State.CANCELLED) {
            throw new CancelledError();
        }
    }

    /// {@return whether it ended in time}
    boolean awaitNanos(long nanos) {
        long begin = System.nanoTime();
        changed.__enter__();
        try {
            while (!isDone()) {
                if (nanos == Long.MAX_VALUE) {
                    changed.await(null);
                    continue;
                }
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                changed.await(left / 1e9);
            }
            return true;
        } finally {
            changed.release();
        }
    }

    /// Calls a function with the future when it ends; at once if it has.
    @Python("add_done_callback(self, fn)")
    public void addDoneCallback(Object function) {
        if (isDone()) {
            call(function);
        } else {
            callbacks.add(function);
        }
    }

    private void call(Object function) {
        try {
            Operator.call(function, this);
        } catch (PyException failure) {
            Console.err().write("exception calling callback for " + Repr.of(this) + "\n");
            Console.err().write(Traceback.text(failure));
        }
    }

    /// {@return whether the call is to be made now; not if it was cancelled}
    @Python("set_running_or_notify_cancel(self)")
    public boolean begin() {
        if (state == State.PENDING) {
            state = State.RUNNING;
            return true;
        }
        return false;
    }

    /// The call gave this.
    @Python("set_result(self, result)")
    public void setResult(Object value) {
        requireOpen();
        result = value;
        end(State.FINISHED);
    }

    /// The call raised this.
    @Python("set_exception(self, exception)")
    public void setException(Object exception) {
        requireOpen();
        raised = (PyException) exception;
        end(State.FINISHED);
    }

    private void requireOpen() {
        if (isDone()) {
            throw new InvalidStateError(state + ": " + Repr.of(this));
        }
    }

    private void end(State last) {
        changed.__enter__();
        state = last;
        changed.wakeAll();
        changed.release();
        List.copyOf(callbacks).forEach(this::call);
        callbacks.clear();
    }

    @Override
    public Object __repr__() {
        String about = "state=" + state.name().toLowerCase(java.util.Locale.ROOT);
        if (state == State.FINISHED) {
            about +=
                    raised == null
                            ? " returned " + Repr.typeName(result)
                            : " raised " + Repr.typeName(raised);
        }
        return "<Future at 0x%012x %s>".formatted(System.identityHashCode(this), about);
    }
}
