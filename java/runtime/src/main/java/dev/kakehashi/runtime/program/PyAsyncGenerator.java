package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.GeneratorExit;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.StopAsyncIteration;
import dev.kakehashi.runtime.error.StopIteration;

/// What calling an `async def` with a `yield` in it gives. Used by one thread at a time.
@Python("async_generator")
public final class PyAsyncGenerator implements Awaiting {
    /// The statements of an asynchronous generator function.
    @FunctionalInterface
    public interface Body {
        /// {@return null}
        ///
        /// @param self awaits, and takes what is yielded
        Object run(PyAsyncGenerator self);
    }

    /// A value for whoever loops, among those things that are only awaited.
    private record Yielded(Object value) {}

    private final String name;
    private final PyGenerator steps;
    private boolean ended;

    private PyAsyncGenerator(String name, Body body) {
        this.name = name;
        this.steps = PyGenerator.of(name, generator -> body.run(this));
    }

    /// {@return an asynchronous generator}
    ///
    /// @param name of its function
    public static PyAsyncGenerator of(String name, Body body) {
        return new PyAsyncGenerator(name, body);
    }

    @Override
    public PyGenerator steps() {
        return steps;
    }

    /// {@return what was sent: the value of the expression `yield value`}
    @SuppressWarnings("NamedLikeContextualKeyword") // Emitted code reads as Python's does.
    public Object yield(Object value) {
        return steps.yield(new Yielded(value));
    }

    /// {@return itself}
    @Python("__aiter__(self, /)")
    public Object iterator() {
        return this;
    }

    /// {@return the next value, to be awaited}
    @Python("__anext__(self, /)")
    public Object next() {
        return send(null);
    }

    /// {@return the next value after this one was sent, to be awaited}
    @Python("asend(self, value, /)")
    public Object send(Object value) {
        return (Awaitable) outer -> advance(outer, () -> steps.send(value));
    }

    /// {@return the next value after this exception was raised inside, to be awaited}
    @Python("athrow(self, typ, val=None, tb=None, /)")
    public Object raise(Object exception) {
        return (Awaitable) outer -> advance(outer, () -> steps.raise(Raise.of(exception)));
    }

    /// {@return the end of it, to be awaited}
    @Python("aclose(self, /)")
    public Object close() {
        return (Awaitable)
                outer -> {
                    if (ended) {
                        return null;
                    }
                    try {
                        advance(outer, () -> steps.raise(new GeneratorExit()));
                    } catch (GeneratorExit | StopAsyncIteration expected) {
                        return null;
                    }
                    throw new RuntimeError("async generator ignored GeneratorExit");
                };
    }

    private interface Step {
        Object next();
    }

    /// Lets the code go on to its next `yield`; what it awaits before goes out, and comes back.
    private Object advance(PyGenerator outer, Step first) {
        if (ended) {
            throw new StopAsyncIteration();
        }
        Step step = first;
        while (true) {
            Object out;
            try {
                out = step.next();
            } catch (StopIteration end) {
                ended = true;
                throw new StopAsyncIteration();
            } catch (PyException failure) {
                ended = true;
                throw failure;
            }
            if (out instanceof Yielded yielded) {
                return yielded.value();
            }
            try {
                Object sent = outer.yield(out);
                step = () -> steps.send(sent);
            } catch (PyException raised) {
                step = () -> steps.raise(raised);
            }
        }
    }

    @Override
    public String toString() {
        return "<async_generator object " + name + " at 0x7f0000000000>";
    }
}
