package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.JavaFunction;

/// Which special methods a class has.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class SpecialMethods {
    private SpecialMethods() {}

    static boolean has(PyType type, String name) {
        Object found = type.lookup(name);
        return found == Missing.NOTHING
                ? BuiltinSlots.find(type, name) != null
                : found != null;
    }

    /// {@return what an attribute of the class is when it is reached through an instance}
    static Object bind(Object found, Object instance, String name) {
        return switch (found) {
            case JavaFunction function ->
                    function.bindsClass()
                            ? new BoundMethod(PyType.of(instance), function, name)
                            : function.binds()
                                    ? new BoundMethod(instance, function, name)
                                    : function;
            case PyFunction function -> new BoundMethod(instance, function, name);
            case Descriptor descriptor -> descriptor.get(instance, PyType.of(instance));
            case null, default -> found;
        };
    }
}
