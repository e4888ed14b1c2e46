package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;

import java.util.ArrayList;
import java.util.List;

/// Python's method resolution order: C3.
final class Linearization {
    private Linearization() {}

    static List<PyType> of(PyType type, List<PyType> bases) {
        List<List<PyType>> left = new ArrayList<>();
        for (PyType base : bases) {
            left.add(new ArrayList<>(base.order()));
        }
        left.add(new ArrayList<>(bases));
        List<PyType> order = new ArrayList<>();
        order.add(type);
        while (true) {
            left.removeIf(List::isEmpty);
            if (left.isEmpty()) {
                return order;
            }
            PyType next = next(left, bases);
            order.add(next);
            left.forEach(list -> list.remove(next));
        }
    }

    private static PyType next(List<List<PyType>> left, List<PyType> bases) {
        for (List<PyType> list : left) {
            PyType first = list.getFirst();
            if (left.stream().noneMatch(other -> other.indexOf(first) > 0)) {
                return first;
            }
        }
        throw new TypeError(
                "Cannot create a consistent method resolution\norder (MRO) for bases "
                        + String.join(", ", bases.stream().map(PyType::name).toList()));
    }
}
