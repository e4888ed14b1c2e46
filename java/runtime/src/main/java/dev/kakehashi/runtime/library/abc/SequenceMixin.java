package dev.kakehashi.runtime.library.abc;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Builtins;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyList;

/// What sequences get when they define items and length.
final class SequenceMixin {
    private SequenceMixin() {}

    static PyType sequence(AbstractType type) {
        return type.abstractOnly("__getitem__", "__len__")
                .method("__iter__(self)", a -> items(a[0]).iterator())
                .method("__contains__(self, value)", a -> find(a[0], a[1], 0) >= 0)
                .method("__reversed__(self)", a -> reversed(a[0]).iterator())
                .method(
                        "index(self, value, start=..., stop=...)",
                        new Object[] {0L, null},
                        a -> {
                            long found = find(a[0], a[1], Arguments.whole(a[2]));
                            if (found < 0) {
                                throw new ValueError();
                            }
                            return found;
                        })
                .method(
                        "count(self, value)",
                        a -> {
                            long count = 0;
                            for (Object each : items(a[0])) {
                                count += Equality.sameOrEqual(each, a[1]) ? 1 : 0;
                            }
                            return count;
                        })
                .made();
    }

    static PyType mutable(AbstractType type) {
        return type.abstractOnly("__setitem__", "__delitem__", "insert")
                .method(
                        "append(self, value)",
                        a -> Attributes.call(a[0], "insert", Builtins.len(a[0]), a[1]))
                .method(
                        "clear(self)",
                        a -> {
                            while (Builtins.len(a[0]) > 0) {
                                Attributes.call(a[0], "pop");
                            }
                            return null;
                        })
                .method(
                        "reverse(self)",
                        a -> {
                            PyList<Object> items = reversed(a[0]);
                            for (int i = 0; i < items.size(); i++) {
                                Operator.setItem(a[0], (long) i, items.get(i));
                            }
                            return null;
                        })
                .method("extend(self, values)", a -> extend(a[0], a[1]))
                .method(
                        "__iadd__(self, values)",
                        a -> {
                            extend(a[0], a[1]);
                            return a[0];
                        })
                .method(
                        "pop(self, index=...)",
                        new Object[] {-1L},
                        a -> {
                            Object value = Operator.getItem(a[0], a[1]);
                            Operator.delItem(a[0], a[1]);
                            return value;
                        })
                .method(
                        "remove(self, value)",
                        a -> {
                            Operator.delItem(a[0], Attributes.call(a[0], "index", a[1]));
                            return null;
                        })
                .made();
    }

    private static Object extend(Object self, Object values) {
        for (Object value : PyList.from(values)) {
            Attributes.call(self, "append", value);
        }
        return null;
    }

    private static PyList<Object> items(Object self) {
        PyList<Object> items = new PyList<>();
        try {
            for (long i = 0; ; i++) {
                items.add(Operator.getItem(self, i));
            }
        } catch (IndexError end) {
            return items;
        }
    }

    private static PyList<Object> reversed(Object self) {
        PyList<Object> items = new PyList<>();
        for (long i = Builtins.len(self) - 1; i >= 0; i--) {
            items.add(Operator.getItem(self, i));
        }
        return items;
    }

    private static long find(Object self, Object value, long start) {
        long index = 0;
        for (Object each : Iteration.of(items(self))) {
            if (index >= start && Equality.sameOrEqual(each, value)) {
                return index;
            }
            index++;
        }
        return -1;
    }
}
