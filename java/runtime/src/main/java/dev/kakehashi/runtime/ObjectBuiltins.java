package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.io.Files;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

/// Builtin functions of objects, classes and attributes.
@Python("builtins")
public abstract class ObjectBuiltins {
    ObjectBuiltins() {}

    /// {@return `isinstance(value, types)`}
    @Python("isinstance(obj, class_or_tuple, /)")
    public static boolean isinstance(Object value, Object types) {
        return ClassChecks.isInstance(value, types);
    }

    /// {@return `issubclass(type, types)`}
    @Python("issubclass(cls, class_or_tuple, /)")
    public static boolean issubclass(Object type, Object types) {
        return ClassChecks.isSubclass(type, types);
    }

    /// {@return `type(value)`}
    @Python("type(object, /)")
    public static Object type(Object value) {
        return ClassChecks.typeOf(value);
    }

    /// {@return `callable(value)`}
    @Python("callable(obj, /)")
    public static boolean callable(Object value) {
        return Callables.isCallable(value);
    }

    /// {@return `hash(value)`}
    @Python("hash(obj, /)")
    public static long hash(Object value) {
        return Equality.hash(value);
    }

    /// {@return `id(value)`: no address, but a number of its own}
    @Python("id(obj, /)")
    public static long id(Object value) {
        return Identity.of(value);
    }

    /// {@return `hasattr(value, name)`}
    @Python("hasattr(obj, name, /)")
    public static boolean hasattr(Object value, Object name) {
        return Attributes.has(value, name(name, "hasattr(): attribute name must be string"));
    }

    /// {@return `getattr(value, name)`}
    @Python("getattr(object, name, default=..., /)")
    public static Object getattr(Object value, Object name) {
        return Attributes.get(
                value,
                name(name, "attribute name must be string, not '" + Repr.typeName(name) + "'"));
    }

    /// {@return `getattr(value, name, otherwise)`}
    @Python("getattr(object, name, default=..., /)")
    public static Object getattr(Object value, Object name, Object otherwise) {
        return Attributes.get(
                value,
                name(name, "attribute name must be string, not '" + Repr.typeName(name) + "'"),
                otherwise);
    }

    /// Does `setattr(value, name, to)`.
    @Python("setattr(obj, name, value, /)")
    public static void setattr(Object value, Object name, Object to) {
        Attributes.set(
                value,
                name(name, "attribute name must be string, not '" + Repr.typeName(name) + "'"),
                to);
    }

    /// Does `delattr(value, name)`.
    @Python("delattr(obj, name, /)")
    public static void delattr(Object value, Object name) {
        Attributes.delete(
                value,
                name(name, "attribute name must be string, not '" + Repr.typeName(name) + "'"));
    }

    private static String name(Object name, String otherwise) {
        if (Derived.plain(name) instanceof String text) {
            return text;
        }
        throw new TypeError(otherwise);
    }

    /// {@return an opened file}
    @Python(
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,"
                    + " closefd=True, opener=None)")
    public static Object open(
            Object file,
            String mode,
            Object buffering,
            Object encoding,
            Object errors,
            Object newline,
            Object closefd,
            Object opener) {
        return Files.open(file, mode, encoding, errors, newline);
    }

    /// {@return `vars(value)`}
    @Python("vars(object, /)")
    public static PyDict<String, Object> vars(Object value) {
        return Directory.vars(value);
    }

    /// {@return `dir(value)`}
    @Python("dir(object, /)")
    public static PyList<Object> dir(Object value) {
        return Directory.of(value);
    }
}
