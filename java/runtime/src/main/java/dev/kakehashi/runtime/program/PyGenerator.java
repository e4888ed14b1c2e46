package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Generator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.GeneratorExit;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;

import java.util.NoSuchElementException;

/// A generator of the program: code that stops at each `yield`.
///
///     return PyGenerator.of("countdown", self -> {
///         for (long i = n; i > 0; i--) {
///             self.yield(i);
///         }
///         return null;
///     });
///
/// Used by one thread at a time.
@Python("generator")
public final class PyGenerator implements Generator {
    /// The statements of a generator function.
    @FunctionalInterface
    public interface Body {
        /// {@return what `return` says, or null}
        ///
        /// @param self takes what is yielded
        Object run(PyGenerator self);
    }

    private enum State {
        CREATED,
        SUSPENDED,
        RUNNING,
        ENDED
    }

    private final String name;
    private final Body body;
    private Switch turns;
    private State state = State.CREATED;

    /// What goes from one side to the other: into `yield` a value or an exception, out of it a
    /// value, or the end.
    private Object passed;

    private PyException thrown;
    private boolean ended;

    /// A value that [#hasNext()] had to fetch.
    private Object ahead;

    private boolean isAhead;

    private PyGenerator(String name, Body body) {
        this.name = name;
        this.body = body;
    }

    /// {@return a generator that begins with the first value that is asked for}
    ///
    /// @param name of its function
    public static PyGenerator of(String name, Body body) {
        return new PyGenerator(name, body);
    }

    /// {@return a generator that has come to its end}
    static PyGenerator ended(String name) {
        PyGenerator generator = new PyGenerator(name, self -> null);
        generator.state = State.ENDED;
        generator.ended = true;
        return generator;
    }

    /// {@return `__name__`}
    @Python("__name__")
    public String name() {
        return name;
    }

    /// {@return whether its code runs at the moment}
    @Python("gi_running")
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    // Inside.

    /// {@return what was sent: the value of the expression `yield value`}
    @SuppressWarnings("NamedLikeContextualKeyword") // Emitted code reads as Python's does.
    public Object yield(Object value) {
        passed = value;
        turns.suspend();
        PyException raised = thrown;
        if (raised != null) {
            thrown = null;
            throw raised;
        }
        Object sent = passed;
        passed = null;
        return sent;
    }

    /// {@return what the other generator returned: the value of the expression `yield from values`}
    public Object yieldFrom(Object values) {
        return Delegation.run(this, values);
    }

    // Outside.

    @Override
    public boolean hasNext() {
        if (isAhead) {
            return true;
        }
        if (state == State.ENDED) {
            return false;
        }
        Object value = advance(null, null);
        if (ended) {
            return false;
        }
        ahead = value;
        isAhead = true;
        return true;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return taken();
    }

    private Object taken() {
        Object value = ahead;
        ahead = null;
        isAhead = false;
        return value;
    }

    @Override
    @Python("send(self, value, /)")
    public Object send(Object value) {
        if (isAhead) {
            return taken();
        }
        if (value != null && state == State.CREATED) {
            throw new TypeError("can't send non-None value to a just-started generator");
        }
        if (state == State.ENDED) {
            throw new StopIteration();
        }
        return orStop(advance(value, null));
    }

    @Override
    @Python("throw(self, typ, val=None, tb=None, /)")
    public Object raise(Object exception) {
        PyException raised = Raise.of(exception);
        if (state == State.CREATED || state == State.ENDED) {
            state = State.ENDED;
            throw raised;
        }
        return orStop(advance(null, raised));
    }

    private Object orStop(Object value) {
        if (ended) {
            throw value == null ? new StopIteration() : new StopIteration(value);
        }
        return value;
    }

    @Override
    @Python("close(self, /)")
    public void close() {
        if (state != State.SUSPENDED) {
            if (state == State.RUNNING) {
                throw executing();
            }
            state = State.ENDED;
            return;
        }
        try {
            advance(null, new GeneratorExit());
        } catch (GeneratorExit | StopIteration expected) {
            return;
        }
        if (!ended) {
            throw new RuntimeError("generator ignored GeneratorExit");
        }
    }

    /// Lets the code go on.
    ///
    /// @return what it yielded; once it has ended, what it returned
    private Object advance(Object value, PyException raised) {
        if (state == State.RUNNING) {
            throw executing();
        }
        if (turns == null) {
            turns = Switch.of(this::run);
        }
        passed = value;
        thrown = raised;
        state = State.RUNNING;
        turns.resume();
        if (!ended) {
            state = State.SUSPENDED;
            Object yielded = passed;
            passed = null;
            return yielded;
        }
        state = State.ENDED;
        PyException failure = thrown;
        thrown = null;
        if (failure != null) {
            throw failure;
        }
        return passed;
    }

    private void run() {
        try {
            passed = body.run(this);
        } catch (StopIteration stop) {
            thrown = new RuntimeError("generator raised StopIteration").from(stop);
        } catch (Throwable failure) {
            thrown = Raise.python(failure);
        } finally {
            ended = true;
        }
    }

    private static ValueError executing() {
        return new ValueError("generator already executing");
    }
}
