package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.runtime.concurrent.InterpreterLock;

import java.util.function.Supplier;

/// Runs an operation in the worker; what Python raises comes out as the runtime's exceptions.
final class Calls {
    private Calls() {}

    static <T> T run(Supplier<T> operation) {
        try {
            return InterpreterLock.released(operation::get);
        } catch (PythonException raised) {
            throw BridgedErrors.of(raised);
        }
    }

    static Object value(Supplier<PyObject> operation) {
        return FromPython.convert(run(operation));
    }

    static void perform(Runnable operation) {
        run(
                () -> {
                    operation.run();
                    return null;
                });
    }
}
