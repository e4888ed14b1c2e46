package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.StopIteration;

/// What calling an `async def` gives: code that stops where it awaits something that is not there yet.
///
///     return PyCoroutine.of("fetch", self -> {
///         self.await(AsyncioModule.sleep(1L, null));
///         return "done";
///     });
///
/// Used by one thread at a time.
@Python("coroutine")
public final class PyCoroutine implements Awaiting {
    /// The statements of an async function.
    @FunctionalInterface
    public interface Body {
        /// {@return what `return` says, or null}
        ///
        /// @param self awaits
        Object run(PyCoroutine self);
    }

    private final String name;
    private final Body body;
    private PyGenerator steps;
    private boolean begun;

    private PyCoroutine(String name, Body body) {
        this.name = name;
        this.body = body;
    }

    /// {@return a coroutine that begins when somebody awaits it}
    ///
    /// @param name of its function
    public static PyCoroutine of(String name, Body body) {
        return new PyCoroutine(name, body);
    }

    /// {@return `__name__`}
    @Python("__name__")
    public String name() {
        return name;
    }

    @Override
    public PyGenerator steps() {
        if (steps == null) {
            begin();
            steps = PyGenerator.of(name, generator -> body.run(this));
        }
        return steps;
    }

    /// Runs all of it inside of the coroutine that awaits it: what it awaits stops both.
    Object within(PyGenerator outer) {
        if (steps != null) {
            return Delegation.run(outer, steps);
        }
        begin();
        steps = outer;
        try {
            return body.run(this);
        } catch (StopIteration stop) {
            throw new RuntimeError("coroutine raised StopIteration").from(stop);
        } finally {
            steps = PyGenerator.ended(name);
        }
    }

    private void begin() {
        if (begun) {
            throw new RuntimeError("cannot reuse already awaited coroutine");
        }
        begun = true;
    }

    /// {@return what it awaits next, after this value came back}
    @Python("send(self, value, /)")
    public Object send(Object value) {
        return steps().send(value);
    }

    /// {@return what it awaits next, after this exception was raised inside}
    @Python("throw(self, typ, val=None, tb=None, /)")
    public Object raise(Object exception) {
        return steps().raise(exception);
    }

    /// Ends it.
    @Python("close(self, /)")
    public void close() {
        if (steps == null) {
            begun = true;
            steps = PyGenerator.ended(name);
        } else {
            steps.close();
        }
    }

    /// {@return an iterator over what it awaits}
    @Python("__await__(self, /)")
    public Object awaited() {
        return steps();
    }

    /// {@return whether its code runs at the moment}
    @Python("cr_running")
    public boolean isRunning() {
        return steps != null && steps.isRunning();
    }
}
