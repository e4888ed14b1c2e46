package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// What calling a class does whose instances have a Java class: the arguments are bound as
/// `__init__` says, and the Java constructor takes them.
final class JavaInstantiation implements PyCallable {
    private final PyType type;
    private final MethodHandle constructor;

    JavaInstantiation(PyType type, MethodHandle constructor) {
        this.type = type;
        this.constructor = constructor;
    }

    @Override
    public Object call(Object[] arguments, PyDict<String, Object> keywords) {
        AbstractMethods.check(type);
        if (constructor == null) {
            throw new TypeError("Can't instantiate abstract class " + type.name());
        }
        return made(values(arguments, keywords));
    }

    private Object[] values(Object[] arguments, PyDict<String, Object> keywords) {
        if (ProgramTypes.lookup(type, "__init__") instanceof PyFunction initialize) {
            Object[] all = new Object[arguments.length + 1];
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            Object[] bound = initialize.bind(all, keywords);
            return Arrays.copyOfRange(bound, 1, bound.length);
        }
        if (arguments.length > 0 || keywords != null && !keywords.isEmpty()) {
            throw new TypeError(type.name() + "() takes no arguments");
        }
        return arguments;
    }

    private Object made(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error raised) {
            throw raised;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }
}
