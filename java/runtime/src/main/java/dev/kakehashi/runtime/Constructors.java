package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.JavaConstructors;

/// What calling a type does.
final class Constructors {
    private Constructors() {}

    static PyCallable of(PyType type) {
        if (type.module().equals("builtins")) {
            Object function = Builtins.members().get(type.name());
            if (function instanceof PyCallable callable) {
                return callable;
            }
        }
        return JavaConstructors.of(type.javaClass(), type.name());
    }
}
