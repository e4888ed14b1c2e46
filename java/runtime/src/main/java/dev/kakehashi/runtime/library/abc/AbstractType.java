package dev.kakehashi.runtime.library.abc;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Types;
import dev.kakehashi.runtime.error.NotImplementedError;
import dev.kakehashi.runtime.program.ProgramObject;

import java.util.List;
import java.util.function.Predicate;

/// Makes one of the types of `collections.abc`: which methods it needs, which it gives to those
/// that extend it, and which values are of it without extending it.
final class AbstractType {
    private final PyType type;
    private String[] needed = {};
    private Predicate<Object> known = value -> false;

    private AbstractType(PyType type) {
        this.type = type;
    }

    static AbstractType of(String name, PyType... bases) {
        PyType type =
                PyType.made(
                        name,
                        "collections.abc",
                        ProgramObject.class,
                        bases.length == 0 ? List.of(Types.OBJECT) : List.of(bases));
        type.attributes().put("__abstract__", true);
        return new AbstractType(type);
    }

    /// Says which methods a class has to have; one that has them all counts.
    AbstractType needs(String... methods) {
        needed = methods;
        abstractOnly(methods);
        return this;
    }

    AbstractType abstractOnly(String... methods) {
        for (String method : methods) {
            PyFunction open =
                    PyFunction.of(
                            method + "(self, *args)",
                            arguments -> {
                                throw new NotImplementedError();
                            });
            Attributes.set(open, "__isabstractmethod__", true);
            type.attributes().put(method, open);
        }
        return this;
    }

    AbstractType method(String signature, PyFunction.Body body) {
        return method(signature, new Object[0], body);
    }

    AbstractType method(String signature, Object[] defaults, PyFunction.Body body) {
        PyFunction function = PyFunction.of(signature, defaults, body);
        type.attributes().put(function.name(), function);
        return this;
    }

    /// Says which values of Python's own types count.
    AbstractType known(Predicate<Object> test) {
        known = test;
        return this;
    }

    PyType made() {
        return type.checkedBy((arguments, keywords) -> counts(arguments[0]));
    }

    private boolean counts(Object value) {
        if (known.test(value)) {
            return true;
        }
        if (needed.length == 0 || !(value instanceof Instance)) {
            return false;
        }
        for (String method : needed) {
            if (!Attributes.typeHas(value, method)) {
                return false;
            }
        }
        return true;
    }
}
