package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

/// What containers that can change do for `+=` and its like.
final class InPlace {
    private InPlace() {}

    static Object container(BinaryOperator operator, Object a, Object b) {
        return switch (a) {
            case PyList<?> list -> list(operator, list, b);
            case PySet<?> set when b instanceof AnySet<?> other -> set(operator, set, other);
            case PyDict<?, ?> dict when operator == BinaryOperator.OR -> {
                dict.update(b);
                yield dict;
            }
            case ByteArray bytes when operator == BinaryOperator.ADD -> bytes.appendAll(b);
            case null, default -> NOT_IMPLEMENTED;
        };
    }

    private static Object list(BinaryOperator operator, PyList<?> list, Object b) {
        if (operator == BinaryOperator.ADD) {
            list.extend(b);
            return list;
        }
        Number times = operator == BinaryOperator.MUL ? Int.indexOrNull(b) : null;
        if (times == null) {
            return NOT_IMPLEMENTED;
        }
        list.repeat(Int.clamp(times));
        return list;
    }

    private static Object set(BinaryOperator operator, PySet<?> set, AnySet<?> other) {
        switch (operator) {
            case OR -> set.update(other);
            case AND -> set.intersectionUpdate(other);
            case SUB -> set.differenceUpdate(other);
            case XOR -> set.symmetricDifferenceUpdate(other);
            default -> {
                return NOT_IMPLEMENTED;
            }
        }
        return set;
    }
}
