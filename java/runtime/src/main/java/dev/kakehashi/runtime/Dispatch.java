package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;

/// Which operand answers a binary operator: numbers, containers, the program's own classes, objects
/// in Python.
final class Dispatch {
    private Dispatch() {}

    static Object binary(BinaryOperator operator, Object a, Object b) {
        Object result = tried(operator, a, b);
        if (result == NOT_IMPLEMENTED) {
            throw unsupported(operator.sign(), operator, a, b);
        }
        return result;
    }

    static Object inPlace(BinaryOperator operator, Object a, Object b) {
        Object result =
                switch (a) {
                    case PyObject object -> Bridge.inPlace(operator.word(), object, b);
                    case Instance instance -> operator.inPlace(instance, b);
                    case null, default -> InPlace.container(operator, a, b);
                };
        if (result == NOT_IMPLEMENTED) {
            result = tried(operator, a, b);
        }
        if (result == NOT_IMPLEMENTED) {
            throw unsupported(operator.inPlaceSign(), operator, a, b);
        }
        return result;
    }

    static Object tried(BinaryOperator operator, Object a, Object b) {
        if (a instanceof PyObject || b instanceof PyObject) {
            if (a instanceof Instance instance) {
                Object result = operator.left(instance, b);
                if (result != NOT_IMPLEMENTED) {
                    return result;
                }
            }
            return Bridge.binary(operator.word(), a, b);
        }
        if (a instanceof Instance || b instanceof Instance) {
            return ofInstances(operator, a, b);
        }
        return builtin(operator, a, b);
    }

    /// The right operand goes first if its class is a subclass of the left one's.
    private static Object ofInstances(BinaryOperator operator, Object a, Object b) {
        boolean rightFirst =
                b instanceof Instance right
                        && a != null
                        && a.getClass() != b.getClass()
                        && right.type().isSubclassOf(PyType.of(a));
        if (rightFirst) {
            Object result = operator.right((Instance) b, a);
            if (result != NOT_IMPLEMENTED) {
                return result;
            }
        }
        Object result =
                a instanceof Instance left
                        ? operator.left(left, b)
                        : builtin(operator, a, operator == BinaryOperator.MOD ? b : Derived.plain(b));
        if (result == NOT_IMPLEMENTED
                && b instanceof Instance right
                && !rightFirst
                && !(a instanceof Instance left && left.type() == right.type())) {
            result = operator.right(right, a);
        }
        return result;
    }

    /// {@return what Python's own types say, or NotImplemented}
    static Object builtin(BinaryOperator operator, Object a, Object b) {
        Object result = NumberOperators.apply(operator, a, b);
        return result == NOT_IMPLEMENTED ? ContainerOperators.apply(operator, a, b) : result;
    }

    private static TypeError unsupported(String sign, BinaryOperator operator, Object a, Object b) {
        String special = ContainerOperators.complaint(operator, a, b);
        return new TypeError(
                special != null
                        ? special
                        : "unsupported operand type(s) for "
                                + sign
                                + ": '"
                                + Repr.typeName(a)
                                + "' and '"
                                + Repr.typeName(b)
                                + "'");
    }
}
