package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.ClassMethod;
import dev.kakehashi.runtime.Property;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.StaticMethod;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.List;
import java.util.Set;

/// Classes of the program that extend a class of Python's own: they are made in Python, where their
/// instances live, and their methods are calls back.
public final class ClassesInPython {
    /// What only Java asks a class for.
    private static final Set<String> OWN = Set.of("__annotations__", "__class_maker__");

    private ClassesInPython() {}

    /// Makes the class in Python.
    ///
    /// @param type the class as the program knows it
    /// @param bases what it extends, some of them Python's own
    /// @param attributes what its body bound
    /// @param keywords those of the class statement
    public static PyObject make(
            PyType type,
            List<Object> bases,
            PyDict<String, Object> attributes,
            PyDict<String, Object> keywords) {
        PyDict<Object, Object> namespace = new PyDict<>();
        namespace.put("__module__", type.module());
        for (String name : attributes) {
            Object value = attributes.get(name);
            if (!OWN.contains(name) && hasForm(value)) {
                namespace.put(name, member(value));
            }
        }
        PyTuple above = PyTuple.of(bases.toArray());
        return (PyObject)
                Calls.value(
                        () ->
                                Worker.get()
                                        .callFunction(
                                                "builtins",
                                                "type",
                                                ToPython.arguments(
                                                        new Object[] {
                                                            type.name(), above, namespace
                                                        },
                                                        keywords)));
    }

    /// Whether Python can hold a value; what it cannot hold is an attribute for Java alone.
    private static boolean hasForm(Object value) {
        try {
            member(value);
            return true;
        } catch (TypeError none) {
            return false;
        }
    }

    private static Object member(Object value) {
        return switch (value) {
            case PyFunction function ->
                    Attributes.call(Bridge.importModule("functools"), "partialmethod", function);
            case StaticMethod method -> Bridge.callBuiltin("staticmethod", method.function());
            case ClassMethod method -> Bridge.callBuiltin("classmethod", method.function());
            case Property property ->
                    Bridge.callBuiltin(
                            "property",
                            Attributes.get(property, "fget"),
                            Attributes.get(property, "fset"),
                            Attributes.get(property, "fdel"));
            case null -> null;
            default -> {
                ToPython.convert(value);
                yield value;
            }
        };
    }
}
