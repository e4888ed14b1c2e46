package dev.kakehashi.runtime.program;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;

/// `with`: entering and leaving context managers of any kind.
public final class Contexts {
    private Contexts() {}

    /// {@return what `as` binds}
    public static Object enter(Object manager) {
        if (!(manager instanceof PyObject)
                && (!Attributes.typeHas(manager, "__enter__")
                        || !Attributes.typeHas(manager, "__exit__"))) {
            throw new TypeError(
                    "'"
                            + Repr.typeName(manager)
                            + "' object does not support the context manager protocol");
        }
        return Attributes.call(manager, "__enter__");
    }

    /// Leaves after a body that came to its end.
    public static void exit(Object manager) {
        Attributes.call(manager, "__exit__", null, null, null);
    }

    /// Leaves after a body that raised; raises again what the manager does not swallow.
    public static void exit(Object manager, Throwable raised) {
        PyException exception = Raised.of(raised);
        Object swallowed =
                Attributes.call(manager, "__exit__", PyType.of(exception), exception, null);
        if (!Operator.truth(swallowed)) {
            throw exception;
        }
    }

    /// {@return what is raised after a body that raised, with a manager that swallows nothing}
    public static PyException failed(Object manager, Throwable raised) {
        PyException exception = Raised.of(raised);
        Attributes.call(manager, "__exit__", PyType.of(exception), exception, null);
        return exception;
    }
}
