package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.error.ExceptionGroup;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;

/// What `except*` does with an exception: handlers take their parts of it one after the other, and
/// what nobody took, and what handlers raised, goes on.
public final class GroupHandling {
    private final PyException whole;
    private PyException left;
    private final List<Object> raised = new ArrayList<>();

    /// @param failure what the body raised
    public GroupHandling(Throwable failure) {
        whole = Raised.of(failure);
        left = whole;
    }

    /// {@return the group of those that have these classes, or null; an exception that is in no group
    /// is put into one}
    public PyException take(Object types) {
        if (left == null) {
            return null;
        }
        if (left instanceof ExceptionGroup group) {
            PyTuple both = group.split(types);
            left = (PyException) both.get(1);
            return (PyException) both.get(0);
        }
        if (isGroup(types)) {
            throw new TypeError(
                    "catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
        if (!Raised.isInstance(left, types)) {
            return null;
        }
        PyException alone = left;
        left = null;
        return new ExceptionGroup("", PyTuple.of(alone));
    }

    private static boolean isGroup(Object types) {
        return types instanceof dev.kakehashi.runtime.PyType type
                && ExceptionGroup.class.isAssignableFrom(type.javaClass());
    }

    /// Notes what a handler raised.
    ///
    /// @param part the group it handled
    public void raised(PyException part, Throwable failure) {
        PyException exception = Raised.of(failure);
        if (exception == part) {
            // A bare raise: these exceptions go on with those that nobody took.
            left = left == null ? part : merged(part, left);
        } else {
            raised.add(exception);
        }
    }

    private PyException merged(PyException a, PyException b) {
        List<Object> all = new ArrayList<>();
        for (PyException each : List.of(a, b)) {
            if (each instanceof ExceptionGroup group) {
                group.exceptions().forEach(all::add);
            } else {
                all.add(each);
            }
        }
        String message = whole instanceof ExceptionGroup group ? group.message() : "";
        return new ExceptionGroup(message, PyTuple.of(all.toArray()));
    }

    /// Raises what goes on, if there is anything.
    public void end() {
        if (raised.isEmpty()) {
            if (left != null) {
                throw left;
            }
            return;
        }
        if (left != null) {
            raised.add(left);
        }
        throw new ExceptionGroup("", PyTuple.of(raised.toArray()));
    }
}
