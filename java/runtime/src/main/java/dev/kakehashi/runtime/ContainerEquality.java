package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.DictItems;
import dev.kakehashi.runtime.value.DictKeys;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// Equality of containers: item by item.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class ContainerEquality {
    private ContainerEquality() {}

    static boolean lists(PyList<?> a, PyList<?> b) {
        if (a == b) {
            return true;
        }
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size() && i < b.size(); i++) {
            if (!Equality.sameOrEqual(a.get(i), b.get(i))) {
                return false;
            }
        }
        return a.size() == b.size();
    }

    static boolean tuples(PyTuple a, PyTuple b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!Equality.sameOrEqual(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean dicts(PyDict<?, ?> a, PyDict<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (PyTuple entry : a.items()) {
            if (!b.items().contains(entry)) {
                return false;
            }
        }
        return true;
    }

    static boolean sets(AnySet<?> a, AnySet<?> b) {
        return a.size() == b.size() && a.isSubset(b);
    }

    static boolean views(DictView<?> a, Object b) {
        int size;
        Iterable<?> others;
        if (b instanceof AnySet<?> set) {
            size = set.size();
            others = set;
        } else if (b instanceof DictKeys<?> || b instanceof DictItems) {
            DictView<?> view = (DictView<?>) b;
            size = view.size();
            others = view;
        } else {
            return false;
        }
        if (a.size() != size) {
            return false;
        }
        for (Object other : others) {
            if (!a.contains(other)) {
                return false;
            }
        }
        return true;
    }
}
