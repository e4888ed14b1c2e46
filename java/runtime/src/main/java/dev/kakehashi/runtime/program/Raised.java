package dev.kakehashi.runtime.program;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.bridge.ForeignErrors;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.StandardException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyTuple;

/// `raise` and `except` for exceptions whose class is known only at run time.
public final class Raised {
    private static final ThreadLocal<PyException> HANDLED = new ThreadLocal<>();

    private Raised() {}

    /// Notes that an exception is handled from now on, for those who ask which: `sys.exc_info`, a bare
    /// `raise` in a function that a handler calls.
    ///
    /// @return the one that is handled around it, or null
    public static PyException enter(PyException raised) {
        PyException outer = HANDLED.get();
        HANDLED.set(raised);
        return outer;
    }

    /// Notes that a handler has ended.
    ///
    /// @param outer what [#enter] gave
    public static void leave(PyException outer) {
        HANDLED.set(outer);
    }

    /// {@return the exception that is handled, or null}
    public static PyException handled() {
        return HANDLED.get();
    }

    /// {@return Python's exception for whatever Java raised}
    public static PyException of(Throwable failure) {
        Interrupts.arrived(failure);
        return Raise.python(failure);
    }

    /// {@return Python's exception for whatever Java raised, as `except Exception` catches it}
    ///
    /// @throws PyException the exception itself if it is no `Exception`: what ends a program or a
    ///   generator goes on
    public static PyException standard(Throwable failure) {
        PyException raised = Raise.python(failure);
        if (!(raised instanceof StandardException)) {
            throw raised;
        }
        return raised;
    }

    /// {@return what `raise value` raises: the exception, or a new one of the class}
    public static PyException exception(Object value) {
        if (value instanceof PyException raised) {
            return raised;
        }
        if (value instanceof PyType type
                && PyException.class.isAssignableFrom(type.javaClass())
                && type.call() instanceof PyException made) {
            return made;
        }
        if (value instanceof PyObject python) {
            return ForeignErrors.raised(python);
        }
        throw new TypeError("exceptions must derive from BaseException");
    }

    /// {@return the exception, raised from another: `raise … from cause`}
    public static PyException from(PyException exception, Object cause) {
        return exception.from(cause instanceof PyType type ? exception(type) : cause);
    }

    /// {@return whether `except types` catches an exception}
    public static boolean isInstance(PyException raised, Object types) {
        if (types instanceof PyTuple tuple) {
            for (Object each : tuple) {
                if (isInstance(raised, each)) {
                    return true;
                }
            }
            return false;
        }
        if (types instanceof PyType type && PyException.class.isAssignableFrom(type.javaClass())) {
            return type.isInstance(raised);
        }
        if (types instanceof PyObject python && ForeignErrors.isException(python)) {
            return ForeignErrors.isInstance(raised, python);
        }
        throw new TypeError(
                "catching classes that do not inherit from BaseException is not allowed");
    }

    /// {@return what a bare `raise` raises: the exception that is handled, or the error that there is
    /// none}
    public static PyException again() {
        PyException handled = HANDLED.get();
        return handled != null
                ? handled
                : new RuntimeError("No active exception to reraise");
    }
}
