package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

import java.lang.reflect.InvocationTargetException;

/// What calling a class of the program does: `__new__`, then `__init__`.
public final class Instantiation {
    private Instantiation() {}

    /// {@return a new instance}
    public static Object create(PyType type, Object[] arguments, PyDict<String, Object> keywords) {
        AbstractMethods.check(type);
        Object instance;
        if (ProgramTypes.hasOwn(type, "__new__")) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = type;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            instance = Attributes.call(type, "__new__", all, keywords);
            if (!type.isInstance(instance)) {
                return instance;
            }
        } else {
            instance = allocate(type, arguments);
        }
        if (ProgramTypes.hasOwn(type, "__init__")) {
            Object result = Attributes.call(instance, "__init__", arguments, keywords);
            if (result != null) {
                throw new TypeError(
                        "__init__() should return None, not '" + Repr.typeName(result) + "'");
            }
        } else if (instance instanceof PyList<?>
                || instance instanceof PyDict<?, ?>
                || instance instanceof PySet<?>) {
            ProgramTypes.initializeContainer(instance, arguments, keywords);
        } else if (!(instance instanceof PyException)
                && !PlainValues.isBase(type.javaClass())
                && !ProgramTypes.hasOwn(type, "__new__")
                && (arguments.length > 0 || keywords != null && !keywords.isEmpty())) {
            throw new TypeError(type.name() + "() takes no arguments");
        }
        return instance;
    }

    /// {@return an instance that is not initialized}
    public static Object allocate(PyType type, Object[] arguments) {
        Class<?> java = type.javaClass();
        if (PyException.class.isAssignableFrom(java)) {
            PyException raised = exception(java, arguments);
            raised.setType(type);
            return raised;
        }
        if (PyList.class.isAssignableFrom(java)) {
            return new ProgramList(type);
        }
        if (PyDict.class.isAssignableFrom(java)) {
            return new ProgramDict(type);
        }
        if (PySet.class.isAssignableFrom(java)) {
            return new ProgramSet(type);
        }
        return PlainValues.isBase(java)
                ? PlainValues.allocate(type, arguments)
                : new ProgramObject(type);
    }

    private static PyException exception(Class<?> java, Object[] arguments) {
        try {
            return (PyException)
                    java.getConstructor(Object[].class).newInstance((Object) arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("the exception " + java + " cannot be made", failure);
        }
    }
}
