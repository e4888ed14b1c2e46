package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.bridge.ForeignErrors;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyTuple;

/// `isinstance`, `issubclass` and `type`.
final class ClassChecks {
    private ClassChecks() {}

    static Object typeOf(Object value) {
        return value instanceof PyObject object
                ? Bridge.getAttribute(object, "__class__")
                : PyType.of(value);
    }

    static boolean isInstance(Object value, Object types) {
        return switch (types) {
            case PyType type -> {
                if (value instanceof PyObject object) {
                    yield type == Types.OBJECT
                            || Operator.truth(Bridge.callBuiltin("isinstance", object, type));
                }
                yield type.isInstance(value) || customInstance(type, value);
            }
            case PyTuple tuple -> {
                for (Object each : tuple) {
                    if (isInstance(value, each)) {
                        yield true;
                    }
                }
                yield false;
            }
            case UnionType union -> {
                for (Object each : union.members()) {
                    if (each == null ? value == null : isInstance(value, each)) {
                        yield true;
                    }
                }
                yield false;
            }
            case GenericAlias alias ->
                    throw new TypeError(
                            "isinstance() argument 2 cannot be a parameterized generic");
            case PyObject object ->
                    value instanceof PyException raised
                            ? ForeignErrors.isInstance(raised, object)
                            : !(value instanceof Instance)
                                    && Operator.truth(
                                            Bridge.callBuiltin("isinstance", value, object));
            case null, default -> {
                if (types != null && Attributes.typeHas(types, "__instancecheck__")) {
                    yield Operator.truth(Attributes.call(types, "__instancecheck__", value));
                }
                throw new TypeError(
                        "isinstance() arg 2 must be a type, a tuple of types, or a union");
            }
        };
    }

    /// Classes that decide by what a value can do: those of `collections.abc`, and abstract classes
    /// with registered ones.
    private static boolean customInstance(PyType type, Object value) {
        Object check = type.instanceCheck();
        return check != null && Operator.truth(Operator.call(check, value));
    }

    static boolean isSubclass(Object type, Object types) {
        if (!(type instanceof PyType subclass)) {
            if (type instanceof PyObject object) {
                return Operator.truth(Bridge.callBuiltin("issubclass", object, types));
            }
            throw new TypeError("issubclass() arg 1 must be a class");
        }
        return switch (types) {
            case PyType base -> subclass.isSubclassOf(base);
            case PyTuple tuple -> {
                for (Object each : tuple) {
                    if (isSubclass(type, each)) {
                        yield true;
                    }
                }
                yield false;
            }
            case UnionType union -> isSubclass(type, union.members());
            case null, default ->
                    throw new TypeError(
                            "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        };
    }
}
