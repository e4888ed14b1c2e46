package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.Errors;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.StandardException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Classes of exceptions that only Python has: `sqlite3.Error` in an `except`, among the bases of a
/// class, or raised by the program.
public final class ForeignErrors {
    private static final Map<String, PyType> TYPES = new ConcurrentHashMap<>();

    private ForeignErrors() {}

    /// {@return whether an object is a class of exceptions}
    public static boolean isException(PyObject object) {
        return Operator.truth(Bridge.callBuiltin("isinstance", object, builtin("type")))
                && Operator.truth(
                        Bridge.callBuiltin("issubclass", object, builtin("BaseException")));
    }

    private static PyObject builtin(String name) {
        return Worker.get().importModule("builtins").attr(name);
    }

    /// {@return the type of a class that only Python has, one for each name}
    ///
    /// @param name with its module
    /// @param base the nearest class that Java has
    static PyType type(String name, PyType base) {
        return TYPES.computeIfAbsent(name, key -> Errors.foreignType(key, base));
    }

    /// {@return the type of a class of exceptions}
    public static PyType type(PyObject python) {
        String module = Bridge.str(python.attr("__module__"));
        String name = Bridge.str(python.attr("__name__"));
        PyType found =
                module.equals("builtins")
                        ? PyType.of(nearest(python, new Object[0]))
                        : type(module + "." + name, PyType.of(nearest(python, new Object[0])));
        return module.equals("builtins") ? found : found.standingFor(python);
    }

    private static PyException nearest(PyObject type, Object[] args) {
        for (PyObject each : type.attr("__mro__")) {
            if (each.attr("__module__").asString().equals("builtins")) {
                PyException made = Errors.make(each.attr("__name__").asString(), args);
                if (made != null) {
                    return made;
                }
            }
        }
        return new StandardException(args);
    }

    /// {@return whether an exception is an instance of a class of Python}
    public static boolean isInstance(PyException raised, PyObject type) {
        if (raised.origin() != null) {
            return Operator.truth(Bridge.callBuiltin("isinstance", raised.origin(), type));
        }
        for (PyType each : ProgramTypes.order(raised.type())) {
            if ((each.foreign() != null || each.module().equals("builtins"))
                    && Operator.truth(Bridge.callBuiltin("issubclass", each, type))) {
                return true;
            }
        }
        return false;
    }

    /// {@return what `raise object` raises: the exception, or a new one of the class}
    public static PyException raised(PyObject object) {
        PyObject exception = isException(object) ? object.invoke() : object;
        if (!Operator.truth(
                Bridge.callBuiltin("isinstance", exception, builtin("BaseException")))) {
            throw new TypeError("exceptions must derive from BaseException");
        }
        PyObject type = exception.attr("__class__");
        PyException made =
                nearest(type, PyTuple.from(Bridge.getAttribute(exception, "args")).toArray());
        made.setType(type(type));
        made.setOrigin(exception, Repr.str(exception));
        return made;
    }
}
