package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.Errors;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.StandardException;
import dev.kakehashi.runtime.value.PyTuple;

/// What Python raised in the worker, as the runtime's exceptions: of the same class, or of the
/// nearest one that Java has.
final class BridgedErrors {
    private BridgedErrors() {}

    static PyException of(PythonException raised) {
        PyException original = original(raised);
        if (original != null) {
            return original;
        }
        PyException made = make(raised);
        made.initCause(raised);
        raised.object().ifPresent(object -> made.setOrigin(object, raised.pythonMessage()));
        raised.notes().forEach(made::addNote);
        return made;
    }

    /// What a function of the program threw, when Python called it.
    private static PyException original(PythonException raised) {
        if (!raised.pythonType().equals("JavaError")) {
            return null;
        }
        for (Throwable cause = raised.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PyException thrown) {
                return thrown;
            }
        }
        return null;
    }

    private static PyException make(PythonException raised) {
        Object[] args = arguments(raised);
        if (raised.pythonModule().equals("builtins")) {
            PyException known = Errors.make(raised.pythonType(), args);
            if (known != null) {
                return known;
            }
        }
        PyException made = nearest(raised, args);
        made.setType(
                ForeignErrors.type(
                        raised.pythonModule() + "." + raised.pythonType(),
                        PyType.ofClass(made.getClass())));
        return made;
    }

    private static PyException nearest(PythonException raised, Object[] args) {
        if (raised.object().isPresent()) {
            try {
                PyObject order = raised.object().get().attr("__class__").attr("__mro__");
                for (PyObject type : order) {
                    PyException made = Errors.make(type.attr("__name__").asString(), args);
                    if (made != null && type.attr("__module__").asString().equals("builtins")) {
                        return made;
                    }
                }
            } catch (PythonBridgeException unreadable) {
                return new StandardException(args);
            }
        }
        return new StandardException(args);
    }

    private static Object[] arguments(PythonException raised) {
        if (raised.object().isPresent()) {
            try {
                PyTuple args = PyTuple.from(raised.object().get().attr("args"));
                return args.toArray();
            } catch (PythonBridgeException unreadable) {
                return new Object[] {raised.pythonMessage()};
            }
        }
        return new Object[] {raised.pythonMessage()};
    }
}
