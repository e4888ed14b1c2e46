// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import org.jspecify.annotations.Nullable;

/// A Python context that was entered: closing it leaves it.
///
///     try (PyContext context = lock.enter()) {
///         context.value().call("write", "text");
///     }
public final class PyContext implements AutoCloseable {
    private final Session session;
    private final PyObject manager;
    private final PyObject value;
    private boolean left;

    PyContext(Session session, PyObject manager) {
        this.session = session;
        this.manager = manager;
        this.value = session.object(session.command("enter").target(manager));
    }

    /// {@return what entering gave: what Python binds with `as`}
    public PyObject value() {
        return value;
    }

    /// Leaves the context, without an exception. Does nothing once it was left.
    @Override
    public void close() {
        leave(null);
    }

    /// Leaves the context with an exception.
    ///
    /// @return whether the context wants it to be forgotten
    public boolean fail(Throwable failure) {
        return leave(failure);
    }

    private boolean leave(@Nullable Throwable failure) {
        if (left) {
            return false;
        }
        left = true;
        var command = session.command("exit").target(manager);
        if (failure instanceof dev.kakehashi.python.error.PythonException python
                && python.object().isPresent()) {
            command.operand("raised", python.object().get());
        } else {
            command.plain("error", failure == null ? null : String.valueOf(failure));
        }
        return session.object(command).truth();
    }
}
