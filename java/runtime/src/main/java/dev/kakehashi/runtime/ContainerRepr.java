package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The repr of containers; one that holds itself shows dots there.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class ContainerRepr {
    /// The containers whose repr is being made, by identity; rarely more than a few.
    private static final ThreadLocal<List<Object>> OPEN = ThreadLocal.withInitial(ArrayList::new);

    private ContainerRepr() {}

    private static String once(Object container, String again, Supplier<String> text) {
        List<Object> open = OPEN.get();
        for (Object other : open) {
            if (other == container) {
                return again;
            }
        }
        open.add(container);
        try {
            return text.get();
        } finally {
            open.removeLast();
        }
    }

    static String list(PyList<?> list) {
        return list.isEmpty()
                ? "[]"
                : once(
                        list,
                        "[...]",
                        () -> joined(new StringBuilder("["), list).append(']').toString());
    }

    static String tuple(PyTuple tuple) {
        return once(
                tuple,
                "(...)",
                () ->
                        joined(new StringBuilder("("), tuple)
                                .append(tuple.size() == 1 ? ",)" : ")")
                                .toString());
    }

    static String dict(PyDict<?, ?> dict) {
        return once(dict, "{...}", () -> entries(dict));
    }

    private static String entries(PyDict<?, ?> dict) {
        StringBuilder text = new StringBuilder("{");
        String comma = "";
        for (PyTuple entry : dict.items()) {
            text.append(comma)
                    .append(Repr.of(entry.get(0)))
                    .append(": ")
                    .append(Repr.of(entry.get(1)));
            comma = ", ";
        }
        return text.append('}').toString();
    }

    static String set(AnySet<?> set) {
        String name = PyType.of(set).name();
        if (set.isEmpty()) {
            return name + "()";
        }
        return once(
                set,
                name + "(...)",
                () -> {
                    String items = joined(new StringBuilder("{"), set).append('}').toString();
                    boolean plain = set.getClass() == PySet.class;
                    return plain ? items : name + "(" + items + ")";
                });
    }

    static String view(DictView<?> view) {
        return once(
                view.mapping(),
                "...",
                () ->
                        joined(new StringBuilder(PyType.of(view).name()).append("(["), view)
                                .append("])")
                                .toString());
    }

    private static StringBuilder joined(StringBuilder text, Iterable<?> items) {
        String comma = "";
        for (Object item : items) {
            text.append(comma).append(Repr.of(item));
            comma = ", ";
        }
        return text;
    }
}
