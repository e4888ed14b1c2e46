package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;

import java.util.LinkedHashSet;
import java.util.Set;

/// What classes that were made at run time are asked about themselves.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class ProgramTypes {
    private ProgramTypes() {}

    /// {@return whether a class, or one it extends, was given this attribute by the program}
    public static boolean hasOwn(PyType type, String name) {
        return type.lookupDynamic(name) != Missing.NOTHING;
    }

    /// {@return an attribute of a class as it is stored, or null}
    public static Object lookup(PyType type, String name) {
        Object found = type.lookup(name);
        return found == Missing.NOTHING ? null : found;
    }

    /// {@return the names of all attributes that the program gave a class and those it extends}
    public static Set<String> names(PyType type) {
        Set<String> names = new LinkedHashSet<>();
        for (PyType each : type.order()) {
            each.attributes().forEach(names::add);
        }
        return names;
    }

    /// {@return whether the class may have abstract methods}
    public static boolean isAbstract(PyType type) {
        return hasOwn(type, "__abstract__");
    }

    /// {@return the class and those it extends, in the order of attribute look-up}
    public static Iterable<PyType> order(PyType type) {
        return type.order();
    }

    /// Fills a container whose class says nothing of how.
    public static void initializeContainer(
            Object instance, Object[] arguments, PyDict<String, Object> keywords) {
        Object initialize = ObjectMethods.find(instance, PyType.of(instance), "__init__");
        Operator.call(initialize, arguments, keywords);
    }

    /// {@return what a special method that the program gave the class returns, or `otherwise`}
    public static Object special(
            Instance instance, String name, Object otherwise, Object... arguments) {
        Object found = instance.type().lookupDynamic(name);
        return found == Missing.NOTHING || found == null
                ? otherwise
                : Operator.call(SpecialMethods.bind(found, instance, name), arguments);
    }
}
