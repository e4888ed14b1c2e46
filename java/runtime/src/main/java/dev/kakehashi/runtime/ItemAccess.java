package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.PyTuple;

/// Items and slices of sequences.
final class ItemAccess {
    private ItemAccess() {}

    static Object get(Object container, Object key) {
        return switch (container) {
            case PyList<?> list ->
                    key instanceof PySlice slice
                            ? ListSlices.get(list, slice)
                            : list.get(
                                    Int.index(
                                            key, "list indices must be integers or slices, not "));
            case PyTuple tuple ->
                    key instanceof PySlice slice
                            ? tuple(tuple, slice)
                            : tuple.get(
                                    Int.index(
                                            key, "tuple indices must be integers or slices, not "));
            case String text ->
                    key instanceof PySlice slice
                            ? Str.slice(text, slice)
                            : Str.get(text, textIndex(key));
            case ByteSequence bytes -> bytes(bytes, key);
            case PyRange range ->
                    key instanceof PySlice slice
                            ? range.slice(slice)
                            : (Object)
                                    range.get(
                                            Int.index(
                                                    key,
                                                    "range indices must be integers or slices,"
                                                            + " not "));
            case PyType type -> type.item(key);
            case null, default ->
                    throw new TypeError(
                            "'" + Repr.typeName(container) + "' object is not subscriptable");
        };
    }

    private static long textIndex(Object key) {
        if (Int.indexOrNull(key) == null) {
            throw new TypeError(
                    "string indices must be integers, not '" + Repr.typeName(key) + "'");
        }
        return Int.index(key, "");
    }

    private static PyTuple tuple(PyTuple tuple, PySlice slice) {
        PySlice.Indices indices = slice.indices(tuple.size());
        if (indices.step() == 1) {
            return indices.count() == tuple.size()
                    ? tuple.copyOf(0, tuple.size())
                    : tuple.copyOf(indices.start(), indices.start() + indices.count());
        }
        Object[] items = new Object[indices.count()];
        for (int i = 0, at = indices.start(); i < items.length; i++, at += indices.step()) {
            items[i] = tuple.get(at);
        }
        return PyTuple.of(items);
    }

    private static Object bytes(ByteSequence bytes, Object key) {
        if (!(key instanceof PySlice slice)) {
            long index =
                    Int.index(
                            key,
                            Repr.typeName(bytes).equals("bytes")
                                    ? "byte indices must be integers or slices, not "
                                    : "bytearray indices must be integers or slices, not ");
            long i = index < 0 ? index + bytes.size() : index;
            if (i < 0 || i >= bytes.size()) {
                throw new IndexError(
                        bytes instanceof ByteArray
                                ? "bytearray index out of range"
                                : "index out of range");
            }
            return (long) bytes.at((int) i);
        }
        PySlice.Indices indices = slice.indices(bytes.size());
        byte[] part = new byte[indices.count()];
        for (int i = 0, at = indices.start(); i < part.length; i++, at += indices.step()) {
            part[i] = (byte) bytes.at(at);
        }
        return bytes.with(part);
    }

    @SuppressWarnings("unchecked")
    static void set(Object container, Object key, Object value) {
        switch (container) {
            case PyList<?> list when key instanceof PySlice slice ->
                    ListSlices.set(list, slice, value);
            case PyList<?> list ->
                    ((PyList<Object>) list)
                            .set(
                                    Int.index(key, "list indices must be integers or slices, not "),
                                    value);
            case ByteArray bytes -> bytes.set(key, value);
            case null, default ->
                    throw new TypeError(
                            "'"
                                    + Repr.typeName(container)
                                    + "' object does not support item assignment");
        }
    }

    static void delete(Object container, Object key) {
        switch (container) {
            case PyList<?> list when key instanceof PySlice slice -> ListSlices.delete(list, slice);
            case PyList<?> list -> {
                long index = Int.index(key, "list indices must be integers or slices, not ");
                if (index >= list.size() || index < -list.size()) {
                    throw new IndexError("list assignment index out of range");
                }
                list.pop(index);
            }
            case ByteArray bytes -> bytes.delete(key);
            case null, default ->
                    throw new TypeError(
                            "'"
                                    + Repr.typeName(container)
                                    + "' object doesn't support item deletion");
        }
    }
}
