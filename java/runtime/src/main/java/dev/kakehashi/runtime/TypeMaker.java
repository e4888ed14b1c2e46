package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;

import java.lang.reflect.Field;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the Python type of a Java class.
final class TypeMaker {
    /// Java classes of values that have no class of the runtime.
    private static final Map<Class<?>, String> PLAIN =
            Map.ofEntries(
                    Map.entry(Long.class, "int"),
                    Map.entry(long.class, "int"),
                    Map.entry(Number.class, "int"),
                    Map.entry(Double.class, "float"),
                    Map.entry(double.class, "float"),
                    Map.entry(Boolean.class, "bool"),
                    Map.entry(boolean.class, "bool"),
                    Map.entry(String.class, "str"),
                    Map.entry(PyObject.class, "object"),
                    Map.entry(Class.class, "module"),
                    Map.entry(NotImplementedType.class, "NotImplementedType"),
                    Map.entry(EllipsisType.class, "ellipsis"));

    private TypeMaker() {}

    static PyType make(Class<?> type) {
        if (type == BigInteger.class) {
            return PyType.ofClass(Long.class);
        }
        if (type == long.class || type == Number.class) {
            return PyType.ofClass(Long.class);
        }
        if (type == double.class) {
            return PyType.ofClass(Double.class);
        }
        if (type == boolean.class) {
            return PyType.ofClass(Boolean.class);
        }
        if (type == Object.class || type == PyInstance.class) {
            return Types.OBJECT;
        }
        PyType own = isProgram(type) ? own(type) : null;
        if (own != null) {
            return own;
        }
        String plain = PLAIN.get(type);
        Python annotation = type.getDeclaredAnnotation(Python.class);
        String full =
                plain != null ? plain : annotation != null ? annotation.value() : foreign(type);
        String name = full.substring(full.lastIndexOf('.') + 1);
        String module =
                full.contains(".")
                        ? full.substring(0, full.lastIndexOf('.'))
                        : isProgram(type) ? "__main__" : "builtins";
        List<Class<?>> sources = new ArrayList<>(Library.holders(full));
        for (Class<?> each = type; each != null && !ends(each, type); each = each.getSuperclass()) {
            if (!sources.contains(each)) {
                sources.add(0, each);
            }
        }
        return new PyType(name, module, type, bases(type, full), sources);
    }

    /// The type that the class statement made, which a class of the program keeps as `TYPE`.
    private static PyType own(Class<?> type) {
        try {
            Field field = type.getDeclaredField("TYPE");
            field.setAccessible(true);
            return (PyType) field.get(null);
        } catch (NoSuchFieldException none) {
            return null;
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(type + " is not open to the runtime", hidden);
        }
    }

    /// Whether a class above is another Python type.
    private static boolean ends(Class<?> each, Class<?> start) {
        return each == Object.class
                || (each != start
                        && (each.isAnnotationPresent(Python.class)
                                || Instance.class.isAssignableFrom(each)));
    }

    private static List<PyType> bases(Class<?> type, String name) {
        if (name.equals("bool")) {
            return List.of(Types.INT);
        }
        for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Python.class) || Instance.class.isAssignableFrom(each)) {
                return List.of(PyType.ofClass(each));
            }
        }
        return List.of(Types.OBJECT);
    }

    private static String foreign(Class<?> type) {
        if (java.util.Iterator.class.isAssignableFrom(type)) {
            return "iterator";
        }
        if (PyCallable.class.isAssignableFrom(type)) {
            return "function";
        }
        return type.getSimpleName();
    }

    /// {@return whether a class is the program's own, so that all its public members count}
    static boolean isProgram(Class<?> type) {
        return Instance.class.isAssignableFrom(type)
                && !type.getName().startsWith("dev.kakehashi.runtime.");
    }

    static PyType named(String name) {
        Class<?> type = Library.type("builtins", name);
        if (type == null) {
            throw new IllegalArgumentException("Python has no type " + name);
        }
        return PyType.ofClass(type);
    }
}
