package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.Missing.NOTHING;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.binding.Attribute;
import dev.kakehashi.runtime.binding.JavaFunction;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.program.ClassMaker;
import dev.kakehashi.runtime.value.PyList;

/// Attributes of classes.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class TypeAttributes {
    private TypeAttributes() {}

    static Object find(PyType type, String name) {
        if (isMadeInPython(type)) {
            return ofPython(type, name);
        }
        switch (name) {
            case "__name__", "__qualname__" -> {
                return type.name();
            }
            case "__module__" -> {
                return type.module();
            }
            case "__mro__" -> {
                return type.mro();
            }
            case "__bases__" -> {
                return type.bases();
            }
            case "__base__" -> {
                return type.bases().isEmpty() ? null : type.bases().get(0);
            }
            case "__class__" -> {
                return PyType.ofClass(PyType.class);
            }
            case "__dict__" -> {
                return type.attributes();
            }
            default -> {}
        }
        Object found = type.lookup(name);
        if (found == NOTHING && name.equals("mro")) {
            PyCallable order = (arguments, keywords) -> PyList.from(type.mro());
            return order;
        }
        if (found == NOTHING) {
            found = ObjectMethods.unbound(type, name);
        }
        return switch (found) {
            case Attribute attribute when attribute.isStatic() -> attribute.get(null);
            case JavaFunction function when function.bindsClass() ->
                    new BoundMethod(type, function, name);
            case Descriptor descriptor -> descriptor.get(null, type);
            case null -> null;
            default -> found == NOTHING && name.equals("__doc__") ? null : found;
        };
    }

    /// Whether instances of a class live in Python.
    private static boolean isMadeInPython(PyType type) {
        return type.foreign() != null && type.javaClass() == PyObject.class;
    }

    private static Object ofPython(PyType type, String name) {
        try {
            return Bridge.getAttribute(type.foreign(), name);
        } catch (AttributeError none) {
            return type.attributes().contains(name) ? type.attributes().get(name) : NOTHING;
        }
    }

    static void set(PyType type, String name, Object value) {
        if (isMadeInPython(type)) {
            Bridge.setAttribute(type.foreign(), name, value);
            return;
        }
        ClassMaker maker = type.maker();
        if (maker != null) {
            maker.checkAssignment(type, name);
        }
        if (type.module().equals("builtins")) {
            throw immutable(type, name);
        }
        Object own = type.own(name);
        if (own instanceof Attribute attribute && attribute.isStatic() && attribute.isSettable()) {
            attribute.set(null, value);
        } else {
            type.attributes().put(name, value);
        }
    }

    static void delete(PyType type, String name) {
        if (type.module().equals("builtins")) {
            throw immutable(type, name);
        }
        if (!type.attributes().contains(name)) {
            throw new AttributeError(
                    "type object '" + type.name() + "' has no attribute '" + name + "'");
        }
        type.attributes().delete(name);
    }

    private static TypeError immutable(PyType type, String name) {
        return new TypeError(
                "cannot set '" + name + "' attribute of immutable type '" + type.name() + "'");
    }
}
