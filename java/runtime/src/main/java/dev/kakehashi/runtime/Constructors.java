package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.JavaConstructors;
import dev.kakehashi.runtime.error.Errors;
import dev.kakehashi.runtime.error.OSError;

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
        if (type.javaClass() == OSError.class) {
            return (arguments, keywords) -> Errors.make("OSError", arguments);
        }
        return JavaConstructors.of(type.javaClass(), type.name());
    }
}
