package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;

/// What `len` gives.
final class Length {
    private Length() {}

    static long of(Object value) {
        return value instanceof Instance instance ? ofResult(instance.__len__()) : plain(value);
    }

    /// What a type of Python's own says, without a `__len__` that a class puts over it.
    static long plain(Object value) {
        return switch (value) {
            case String text -> Str.length(text);
            case PyList<?> list -> list.size();
            case PyDict<?, ?> dict -> dict.size();
            case PyTuple tuple -> tuple.size();
            case AnySet<?> set -> set.size();
            case PyRange range -> range.size();
            case ByteSequence bytes -> bytes.size();
            case DictView<?> view -> view.size();
            case PyType type when type.maker() != null -> {
                long count = 0;
                for (var all = type.iterator(); all.hasNext(); all.next()) {
                    count++;
                }
                yield count;
            }
            case PyObject object -> dev.kakehashi.runtime.bridge.Bridge.length(object);
            case null, default ->
                    throw new TypeError(
                            "object of type '" + Repr.typeName(value) + "' has no len()");
        };
    }

    private static long ofResult(Object result) {
        long length = Int.longIndex(result);
        if (length < 0) {
            throw new ValueError("__len__() should return >= 0");
        }
        return length;
    }
}
