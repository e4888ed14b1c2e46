package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.JavaConstructors;
import dev.kakehashi.runtime.error.Errors;
import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.program.ProgramMetaclass;

/// What calling a type does.
final class Constructors {
    private Constructors() {}

    static PyCallable of(PyType type) {
        if (type.module().equals("builtins")) {
            Object function = Builtins.members().get(type.name());
            if (function instanceof PyCallable callable) {
                return type.javaClass() == PyType.class ? typeOrClass(callable) : callable;
            }
        }
        if (type.javaClass() == OSError.class) {
            return (arguments, keywords) -> Errors.make("OSError", arguments);
        }
        return JavaConstructors.of(type.javaClass(), type.name());
    }

    /// `type(value)`, and `type(name, bases, namespace)`.
    private static PyCallable typeOrClass(PyCallable one) {
        return (arguments, keywords) ->
                arguments.length == 3
                        ? ProgramMetaclass.classOf(arguments)
                        : one.call(arguments, keywords);
    }
}
