package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.DictItems;
import dev.kakehashi.runtime.value.DictKeys;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

/// Binary operators of texts and containers.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class ContainerOperators {
    private ContainerOperators() {}

    static Object apply(BinaryOperator operator, Object a, Object b) {
        return switch (operator) {
            case ADD -> concatenate(a, b);
            case MUL -> repeat(a, b);
            case MOD ->
                    switch (a) {
                        case String format -> PercentFormat.format(format, b);
                        case ByteSequence format -> PercentFormat.format(format, b);
                        case null, default -> NOT_IMPLEMENTED;
                    };
            case OR ->
                    a instanceof PyDict<?, ?> x && b instanceof PyDict<?, ?> y
                            ? union(x, y)
                            : a instanceof PyType || (a == null && b instanceof PyType)
                                    ? UnionType.of(a, b)
                                    : sets(operator, a, b);
            case SUB, AND, XOR -> sets(operator, a, b);
            default -> NOT_IMPLEMENTED;
        };
    }

    private static Object concatenate(Object a, Object b) {
        return switch (a) {
            case String x when b instanceof String y -> x.concat(y);
            case PyList<?> x when b instanceof PyList<?> y -> {
                PyList<Object> sum = new PyList<>();
                sum.extend(x);
                sum.extend(y);
                yield sum;
            }
            case PyTuple x when b instanceof PyTuple y -> Sequences.concatenate(x, y);
            case ByteSequence x when b instanceof ByteSequence y -> x.concatenate(y);
            case null, default -> NOT_IMPLEMENTED;
        };
    }

    private static Object repeat(Object a, Object b) {
        Object sequence = Sequences.isSequence(a) ? a : b;
        Object count = sequence == a ? b : a;
        Number times = Int.indexOrNull(count);
        return !Sequences.isSequence(sequence) || times == null
                ? NOT_IMPLEMENTED
                : Sequences.repeat(sequence, times);
    }

    private static Object union(PyDict<?, ?> a, PyDict<?, ?> b) {
        PyDict<?, ?> merged = a.copy();
        merged.update(b);
        return merged;
    }

    private static Object sets(BinaryOperator operator, Object a, Object b) {
        boolean left = a instanceof AnySet<?>;
        boolean views = isView(a) || isView(b);
        if (!(left && b instanceof AnySet<?>) && !views) {
            return NOT_IMPLEMENTED;
        }
        if (views && !(Iteration.isIterable(a) && Iteration.isIterable(b))) {
            return NOT_IMPLEMENTED;
        }
        AnySet<?> set = left ? (AnySet<?>) a : PySet.from(a);
        return switch (operator) {
            case OR -> set.union(b);
            case AND -> set.intersection(b);
            case SUB -> set.difference(b);
            default -> set.symmetricDifference(b);
        };
    }

    private static boolean isView(Object value) {
        return value instanceof DictKeys<?> || value instanceof DictItems;
    }

    /// {@return what sequences say of an operand that does not fit, or null}
    static String complaint(BinaryOperator operator, Object a, Object b) {
        if (operator == BinaryOperator.ADD) {
            return switch (a) {
                case String text -> concatenates("str", b);
                case PyList<?> list -> concatenates("list", b);
                case PyTuple tuple -> concatenates("tuple", b);
                case ByteSequence bytes ->
                        "can't concat " + Repr.typeName(b) + " to " + Repr.typeName(a);
                case null, default -> null;
            };
        }
        if (operator == BinaryOperator.MUL
                && (Sequences.isSequence(a) || Sequences.isSequence(b))) {
            return "can't multiply sequence by non-int of type '"
                    + Repr.typeName(Sequences.isSequence(a) ? b : a)
                    + "'";
        }
        return null;
    }

    private static String concatenates(String type, Object other) {
        return "can only concatenate "
                + type
                + " (not \""
                + Repr.typeName(other)
                + "\") to "
                + type;
    }
}
