package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Values as Python source, and copies of them, because operations change containers.
final class Literals {
    private Literals() {}

    static String of(Object value) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> "float('" + Repr.of(number) + "')";
            case Complex number ->
                    "complex(" + of(number.real()) + ", " + of(number.imaginary()) + ")";
            case PyList<?> list -> "[" + joined(list) + "]";
            case PyTuple tuple -> "(" + joined(tuple) + (tuple.size() == 1 ? ",)" : ")");
            case PyFrozenSet<?> set -> "frozenset([" + joined(set) + "])";
            case PySet<?> set -> "set([" + joined(set) + "])";
            case PyDict<?, ?> dict -> {
                List<String> entries = new ArrayList<>();
                dict.forEach((key, item) -> entries.add(of(key) + ": " + of(item)));
                yield "{" + String.join(", ", entries) + "}";
            }
            case PyType type -> type.name();
            case EllipsisType dots -> "...";
            case null, default -> Repr.of(value);
        };
    }

    private static String joined(Iterable<?> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(of(item)));
        return String.join(", ", texts);
    }

    static Object[] copies(Object... values) {
        return Arrays.stream(values).map(Literals::copy).toArray();
    }

    static Object copy(Object value) {
        return switch (value) {
            case PyList<?> list -> PyList.of(copies(list.toArray()));
            case PyTuple tuple -> PyTuple.of(copies(tuple.toArray()));
            case PyFrozenSet<?> set -> PyFrozenSet.from(items(set));
            case AnySet<?> set -> PySet.from(items(set));
            case PyDict<?, ?> dict -> {
                PyDict<Object, Object> copy = new PyDict<>();
                dict.forEach((key, item) -> copy.put(copy(key), copy(item)));
                yield copy;
            }
            case ByteArray bytes -> ByteArray.of(bytes.toArray());
            // As source, each is made anew: equal to no other, and the same as no other.
            case Double number when number.isNaN() -> FloatParser.newNan();
            case null, default -> value;
        };
    }

    private static PyList<Object> items(AnySet<?> set) {
        return PyList.from(set);
    }
}
