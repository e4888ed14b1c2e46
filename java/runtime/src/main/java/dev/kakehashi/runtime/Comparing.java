package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.DictItems;
import dev.kakehashi.runtime.value.DictKeys;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

/// Comparisons of any values.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class Comparing {
    private Comparing() {}

    static Object equal(Object a, Object b) {
        if (a instanceof PyObject || b instanceof PyObject) {
            return Bridge.binary("eq", a, b);
        }
        if (!(a instanceof Instance) && !(b instanceof Instance)) {
            return Equality.values(a, b);
        }
        Object result = ask(a, b, Comparing::instanceEquals);
        return result == NOT_IMPLEMENTED ? (Object) (a == b || builtinsEqual(a, b)) : result;
    }

    /// Instances of subclasses of list, dict and so on without an own `__eq__`.
    private static boolean builtinsEqual(Object a, Object b) {
        return !(a instanceof PyInstance)
                && !(b instanceof PyInstance)
                && a != null
                && b != null
                && Equality.values(a, b);
    }

    static Object unequal(Object a, Object b) {
        if (a instanceof PyObject || b instanceof PyObject) {
            return Bridge.binary("ne", a, b);
        }
        if (!(a instanceof Instance) && !(b instanceof Instance)) {
            return !Equality.values(a, b);
        }
        Object result = ask(a, b, (self, other) -> self.__ne__(other));
        return result == NOT_IMPLEMENTED ? (Object) !(a == b || builtinsEqual(a, b)) : result;
    }

    private interface Question {
        Object ask(Instance self, Object other);
    }

    private static Object instanceEquals(Instance self, Object other) {
        return self.__eq__(other);
    }

    private static Object ask(Object a, Object b, Question question) {
        boolean rightFirst = isNarrower(b, a);
        if (rightFirst) {
            Object result = question.ask((Instance) b, a);
            if (result != NOT_IMPLEMENTED) {
                return result;
            }
        }
        if (a instanceof Instance left) {
            Object result = question.ask(left, b);
            if (result != NOT_IMPLEMENTED) {
                return result;
            }
        }
        return b instanceof Instance right && !rightFirst
                ? question.ask(right, a)
                : NOT_IMPLEMENTED;
    }

    /// Whether a value is of a subclass of another one's class, and goes first therefore.
    private static boolean isNarrower(Object value, Object other) {
        return value instanceof Instance instance
                && other != null
                && value.getClass() != other.getClass()
                && instance.type().isSubclassOf(PyType.of(other));
    }

    static Object order(Order order, Object a, Object b) {
        if (a instanceof PyObject || b instanceof PyObject) {
            return Bridge.binary(order.word(), a, b);
        }
        Object result = NOT_IMPLEMENTED;
        if (a instanceof Instance || b instanceof Instance) {
            result = instances(order, a, b);
        }
        if (result == NOT_IMPLEMENTED) {
            result = builtins(order, Derived.plain(a), Derived.plain(b));
        }
        if (result == NOT_IMPLEMENTED) {
            throw new TypeError(
                    "'"
                            + order.sign()
                            + "' not supported between instances of '"
                            + Repr.typeName(a)
                            + "' and '"
                            + Repr.typeName(b)
                            + "'");
        }
        return result;
    }

    private static Object instances(Order order, Object a, Object b) {
        boolean rightFirst = isNarrower(b, a);
        Object result = NOT_IMPLEMENTED;
        if (rightFirst) {
            result = order.turned().ask((Instance) b, a);
        }
        if (result == NOT_IMPLEMENTED && a instanceof Instance left) {
            result = order.ask(left, b);
        }
        if (result == NOT_IMPLEMENTED && !rightFirst && b instanceof Instance right) {
            result = order.turned().ask(right, a);
        }
        return result;
    }

    static Object builtins(Order order, Object a, Object b) {
        int numbers = NumberOrder.compare(a, b);
        if (numbers != NumberOrder.NO_NUMBERS) {
            return numbers != NumberOrder.UNORDERED && order.answer(numbers);
        }
        return switch (a) {
            case String x when b instanceof String y -> order.answer(Str.compare(x, y));
            case PyList<?> x when b instanceof PyList<?> y -> lists(order, x, y);
            case PyTuple x when b instanceof PyTuple y -> tuples(order, x, y);
            case ByteSequence x when b instanceof ByteSequence y -> order.answer(x.compareTo(y));
            case null -> NOT_IMPLEMENTED;
            default -> isSetLike(a) && isSetLike(b) ? sets(order, a, b) : NOT_IMPLEMENTED;
        };
    }

    private static Object lists(Order order, PyList<?> a, PyList<?> b) {
        for (int i = 0; i < a.size() && i < b.size(); i++) {
            Object x = a.get(i);
            Object y = b.get(i);
            if (!Equality.sameOrEqual(x, y)) {
                return order.answerOf(x, y);
            }
        }
        return order.answer(Integer.compare(a.size(), b.size()));
    }

    private static Object tuples(Order order, PyTuple a, PyTuple b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            Object x = a.get(i);
            Object y = b.get(i);
            if (!Equality.sameOrEqual(x, y)) {
                return order.answerOf(x, y);
            }
        }
        return order.answer(Integer.compare(a.size(), b.size()));
    }

    private static boolean isSetLike(Object value) {
        return value instanceof AnySet<?>
                || value instanceof DictKeys<?>
                || value instanceof DictItems;
    }

    private static boolean sets(Order order, Object a, Object b) {
        AnySet<?> x = a instanceof AnySet<?> set ? set : PySet.from(a);
        AnySet<?> y = b instanceof AnySet<?> set ? set : PySet.from(b);
        return switch (order) {
            case LT -> x.size() < y.size() && x.isSubset(y);
            case LE -> x.isSubset(y);
            case GT -> y.size() < x.size() && y.isSubset(x);
            case GE -> y.isSubset(x);
        };
    }
}
