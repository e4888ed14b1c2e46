package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;

/// What `raise` does with a value, and what `except` sees of a Java exception.
public final class Raise {
    private Raise() {}

    /// {@return the exception that `raise value` raises: a class is called first}
    public static PyException of(Object value) {
        return exception(value, "exceptions must derive from BaseException");
    }

    /// {@return a failure as Python's exception: what Java throws where Python has a name for it}
    ///
    /// @throws Error if it is a fault that no Python program can handle
    public static PyException python(Throwable failure) {
        return switch (failure) {
            case PyException raised -> raised;
            case StackOverflowError deep -> new RecursionError("maximum recursion depth exceeded");
            case OutOfMemoryError full -> new MemoryError();
            case Error fault -> throw fault;
            default -> defect(failure);
        };
    }

    /// Something in the runtime went wrong that has no name in Python: its place in Java is kept.
    private static PyException defect(Throwable failure) {
        SystemError defect = new SystemError(String.valueOf(failure));
        defect.initCause(failure);
        return defect;
    }

    static PyException exception(Object value, String otherwise) {
        if (value instanceof PyException raised) {
            return raised;
        }
        if (value instanceof PyType type
                && PyException.class.isAssignableFrom(type.javaClass())
                && type.call() instanceof PyException made) {
            return made;
        }
        throw new TypeError(otherwise);
    }

    /// {@return the Python name of an exception class}
    static String name(Class<?> type) {
        Python named = type.getDeclaredAnnotation(Python.class);
        return named == null ? type.getSimpleName() : named.value();
    }
}
