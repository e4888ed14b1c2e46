package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.value.PyDict;

/// Attributes and methods by name, of values whose type is known only at run time.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class Attributes {
    private Attributes() {}

    /// {@return `value.name`}
    ///
    /// @throws AttributeError if there is none
    public static Object get(Object value, String name) {
        if (value instanceof PyObject object) {
            return Bridge.getAttribute(object, name);
        }
        Object found = AttributeAccess.find(value, name);
        if (found == Missing.NOTHING) {
            throw AttributeAccess.none(value, name);
        }
        return found;
    }

    /// {@return `getattr(value, name, otherwise)`}
    public static Object get(Object value, String name, Object otherwise) {
        try {
            return get(value, name);
        } catch (AttributeError none) {
            return otherwise;
        }
    }

    /// {@return `hasattr(value, name)`}
    public static boolean has(Object value, String name) {
        try {
            get(value, name);
            return true;
        } catch (AttributeError none) {
            return false;
        }
    }

    /// Does `value.name = to`.
    public static void set(Object value, String name, Object to) {
        if (value instanceof PyObject object) {
            Bridge.setAttribute(object, name, to);
        } else {
            AttributeAccess.set(value, name, to);
        }
    }

    /// Does `del value.name`.
    public static void delete(Object value, String name) {
        if (value instanceof PyObject object) {
            Bridge.deleteAttribute(object, name);
        } else {
            AttributeAccess.delete(value, name);
        }
    }

    /// {@return `value.name(arguments)`}
    public static Object call(Object value, String name, Object... arguments) {
        return call(value, name, arguments, null);
    }

    /// {@return `value.name(arguments, keywords)`}
    ///
    /// @param keywords the arguments by name, or null
    public static Object call(
            Object value, String name, Object[] arguments, PyDict<String, Object> keywords) {
        if (value instanceof PyObject object) {
            return Bridge.callMethod(object, name, arguments, keywords);
        }
        return AttributeAccess.call(value, name, arguments, keywords);
    }

    /// {@return whether the class of a value has an attribute: how Python looks for special
    /// methods}
    public static boolean typeHas(Object value, String name) {
        return SpecialMethods.has(PyType.of(value), name);
    }
}
