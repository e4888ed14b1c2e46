package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Arrays;
import java.util.Iterator;

/// Assignment to several targets.
final class Unpacking {
    private Unpacking() {}

    static Object[] exact(Object values, int count) {
        if (values instanceof PyTuple tuple && tuple.size() == count) {
            return tuple.toArray();
        }
        if (values instanceof PyList<?> list && list.size() == count) {
            return list.toArray();
        }
        Object[] items = new Object[count];
        Iterator<Object> iterator = iterator(values);
        for (int i = 0; i < count; i++) {
            if (!iterator.hasNext()) {
                throw new ValueError(
                        "not enough values to unpack (expected " + count + ", got " + i + ")");
            }
            items[i] = iterator.next();
        }
        if (iterator.hasNext()) {
            throw new ValueError("too many values to unpack (expected " + count + ")");
        }
        return items;
    }

    static void expect(PyList<?> list, int count) {
        int size = list.size();
        if (size < count) {
            throw new ValueError(
                    "not enough values to unpack (expected " + count + ", got " + size + ")");
        }
        if (size > count) {
            throw new ValueError("too many values to unpack (expected " + count + ")");
        }
    }

    static Object[] starred(Object values, int before, int after) {
        Iterator<Object> iterator = iterator(values);
        PyList<Object> all = new PyList<>();
        while (iterator.hasNext()) {
            all.add(iterator.next());
        }
        int size = all.size();
        if (size < before + after) {
            throw new ValueError(
                    "not enough values to unpack (expected at least "
                            + (before + after)
                            + ", got "
                            + size
                            + ")");
        }
        Object[] items = Arrays.copyOf(all.copyOf(0, before).toArray(), before + 1 + after);
        items[before] = all.copyOf(before, size - after);
        for (int i = 0; i < after; i++) {
            items[before + 1 + i] = all.get(size - after + i);
        }
        return items;
    }

    private static Iterator<Object> iterator(Object values) {
        if (!Iteration.isIterable(values)) {
            throw new TypeError("cannot unpack non-iterable " + Repr.typeName(values) + " object");
        }
        return Iteration.iterator(values);
    }
}
