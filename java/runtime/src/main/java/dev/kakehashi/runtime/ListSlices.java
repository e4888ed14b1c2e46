package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySlice;

/// Slices of lists: taken, replaced, removed.
final class ListSlices {
    private ListSlices() {}

    static PyList<?> get(PyList<?> list, PySlice slice) {
        PySlice.Indices indices = slice.indices(list.size());
        if (indices.step() == 1) {
            return list.copyOf(indices.start(), indices.start() + indices.count());
        }
        PyList<Object> part = new PyList<>();
        for (int i = 0, at = indices.start(); i < indices.count(); i++, at += indices.step()) {
            part.add(list.get(at));
        }
        return part;
    }

    static void set(PyList<?> list, PySlice slice, Object values) {
        if (!Iteration.isIterable(values)) {
            throw new TypeError(
                    slice.step() == null
                            ? "can only assign an iterable"
                            : "must assign iterable to extended slice");
        }
        PyList<Object> items = PyList.from(values);
        PySlice.Indices indices = slice.indices(list.size());
        if (indices.step() == 1) {
            int from = indices.start();
            list.replace(from, Math.max(from, indices.start() + indices.count()), items);
            return;
        }
        if (items.size() != indices.count()) {
            throw new ValueError(
                    "attempt to assign sequence of size "
                            + items.size()
                            + " to extended slice of size "
                            + indices.count());
        }
        @SuppressWarnings("unchecked")
        PyList<Object> target = (PyList<Object>) list;
        for (int i = 0, at = indices.start(); i < indices.count(); i++, at += indices.step()) {
            target.set(at, items.get(i));
        }
    }

    static void delete(PyList<?> list, PySlice slice) {
        PySlice.Indices indices = slice.indices(list.size());
        if (indices.count() == 0) {
            return;
        }
        if (indices.step() == 1) {
            list.replace(indices.start(), indices.start() + indices.count(), new PyList<>());
            return;
        }
        boolean[] gone = new boolean[list.size()];
        for (int i = 0, at = indices.start(); i < indices.count(); i++, at += indices.step()) {
            gone[at] = true;
        }
        PyList<Object> left = new PyList<>();
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                left.add(list.get(i));
            }
        }
        list.replace(0, list.size(), left);
    }
}
