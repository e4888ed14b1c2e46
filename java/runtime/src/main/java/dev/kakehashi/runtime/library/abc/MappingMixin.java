package dev.kakehashi.runtime.library.abc;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.NotImplementedType;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.error.KeyError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// What mappings get when they define items, keys and length.
final class MappingMixin {
    private static final Object ABSENT = new Object();

    private MappingMixin() {}

    static PyType mapping(AbstractType type) {
        return type.abstractOnly("__getitem__", "__iter__", "__len__")
                .method(
                        "get(self, key, default=...)",
                        new Object[] {null},
                        a -> item(a[0], a[1], a[2]))
                .method("__contains__(self, key)", a -> !isAbsent(item(a[0], a[1], ABSENT)))
                .method("keys(self)", a -> copy(a[0]).keys())
                .method("values(self)", a -> copy(a[0]).values())
                .method("items(self)", a -> copy(a[0]).items())
                .method(
                        "__eq__(self, other)",
                        a ->
                                CollectionsAbcModule.MAPPING.isInstance(a[1])
                                                || a[1] instanceof PyDict<?, ?>
                                        ? (Object) Equality.equal(copy(a[0]), copy(a[1]))
                                        : NotImplementedType.NOT_IMPLEMENTED)
                .made();
    }

    @SuppressWarnings("ReferenceEquality") // A mark.
    private static boolean isAbsent(Object value) {
        return value == ABSENT;
    }

    private static Object item(Object self, Object key, Object otherwise) {
        try {
            return Operator.getItem(self, key);
        } catch (KeyError none) {
            return otherwise;
        }
    }

    private static PyDict<Object, Object> copy(Object self) {
        PyDict<Object, Object> copy = new PyDict<>();
        for (Object key : Iteration.of(self)) {
            copy.put(key, Operator.getItem(self, key));
        }
        return copy;
    }

    static PyType mutable(AbstractType type) {
        return type.abstractOnly("__setitem__", "__delitem__")
                .method(
                        "pop(self, key, default=...)",
                        new Object[] {ABSENT},
                        a -> {
                            Object value = item(a[0], a[1], ABSENT);
                            if (!isAbsent(value)) {
                                Operator.delItem(a[0], a[1]);
                                return value;
                            }
                            if (isAbsent(a[2])) {
                                throw new KeyError(a[1]);
                            }
                            return a[2];
                        })
                .method(
                        "popitem(self)",
                        a -> {
                            for (Object key : Iteration.of(a[0])) {
                                Object value = Operator.getItem(a[0], key);
                                Operator.delItem(a[0], key);
                                return PyTuple.of(key, value);
                            }
                            throw new KeyError();
                        })
                .method(
                        "clear(self)",
                        a -> {
                            PyList.from(a[0]).forEach(key -> Operator.delItem(a[0], key));
                            return null;
                        })
                .method(
                        "setdefault(self, key, default=...)",
                        new Object[] {null},
                        a -> {
                            Object value = item(a[0], a[1], ABSENT);
                            if (!isAbsent(value)) {
                                return value;
                            }
                            Operator.setItem(a[0], a[1], a[2]);
                            return a[2];
                        })
                .method(
                        "update(self, other=..., /, **kwds)",
                        new Object[] {PyTuple.EMPTY},
                        a -> update(a[0], a[1], (PyDict<?, ?>) a[2]))
                .made();
    }

    private static Object update(Object self, Object other, PyDict<?, ?> named) {
        if (other instanceof PyDict<?, ?> dict) {
            dict.forEach((key, value) -> Operator.setItem(self, key, value));
        } else if (Attributes.has(other, "keys")) {
            for (Object key : Iteration.of(Attributes.call(other, "keys"))) {
                Operator.setItem(self, key, Operator.getItem(other, key));
            }
        } else {
            for (Object pair : Iteration.of(other)) {
                Object[] two = Iteration.unpack(pair, 2);
                Operator.setItem(self, two[0], two[1]);
            }
        }
        named.forEach((key, value) -> Operator.setItem(self, key, value));
        return null;
    }
}
