package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;

/// What `in` asks.
final class Containment {
    private Containment() {}

    static boolean contains(Object container, Object item) {
        return container instanceof Instance instance
                ? Operator.truth(instance.__contains__(item))
                : plain(container, item);
    }

    /// What a type of Python's own says, without a `__contains__` that a class puts over it.
    static boolean plain(Object container, Object item) {
        return switch (container) {
            case PyDict<?, ?> dict -> dict.contains(item);
            case AnySet<?> set -> set.contains(item);
            case PyList<?> list -> list.contains(item);
            case String text -> text(text, item);
            case PyTuple tuple -> tuple.contains(item);
            case PyRange range -> range.contains(item);
            case DictView<?> view -> view.contains(item);
            case ByteSequence bytes -> bytes(bytes, item);
            case PyType type when type.maker() != null -> type.maker().contains(type, item);
            case PyObject object -> Bridge.contains(object, item);
            case null, default -> searched(container, item);
        };
    }

    static boolean searched(Object container, Object item) {
        if (!Iteration.isIterable(container)) {
            throw new TypeError(
                    "argument of type '" + Repr.typeName(container) + "' is not iterable");
        }
        for (Object each : Iteration.of(container)) {
            if (Equality.sameOrEqual(each, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean text(String text, Object item) {
        if (Derived.plain(item) instanceof String part) {
            return text.contains(part);
        }
        throw new TypeError(
                "'in <string>' requires string as left operand, not " + Repr.typeName(item));
    }

    private static boolean bytes(ByteSequence bytes, Object item) {
        if (item instanceof ByteSequence part) {
            return bytes.find(part, 0, bytes.size()) >= 0;
        }
        Number number = Int.indexOrNull(item);
        if (number == null) {
            throw new TypeError(
                    "a bytes-like object is required, not '" + Repr.typeName(item) + "'");
        }
        if (!(number instanceof Long value) || value < 0 || value > 255) {
            throw new ValueError("byte must be in range(0, 256)");
        }
        return bytes.find(Bytes.of(new byte[] {(byte) (long) value}), 0, bytes.size()) >= 0;
    }
}
