package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

import org.junit.jupiter.api.Test;

import java.util.List;

class ContainersTest {
    private final Comparison comparison = new Comparison();
    private final Samples samples = new Samples(comparison.random);

    @Test
    void methodsOfLists() {
        for (int i = 0; i < 400; i++) {
            PyList<Object> list = samples.list();
            Object item = list.isEmpty() || i % 3 == 0 ? samples.scalar() : list.get(0);
            comparison.method(list, "append", item);
            comparison.method(list, "extend", samples.any());
            comparison.method(list, "insert", samples.small(), item);
            comparison.method(list, "pop");
            comparison.method(list, "pop", samples.small());
            comparison.method(list, "remove", item);
            comparison.method(list, "index", item);
            comparison.method(list, "index", item, samples.small(), samples.small());
            comparison.method(list, "count", item);
            comparison.method(list, "reverse");
            comparison.method(list, "copy");
            comparison.method(list, "clear");
            comparison.method(list, "sort");
            comparison.method(list, "nonsense");
            comparison.method(list, "append");
            comparison.method(list, "append", 1L, 2L);
            statement(list, item);
        }
        comparison.check();
    }

    private void statement(PyList<Object> list, Object item) {
        long from = samples.small();
        long to = samples.small();
        long step = samples.small();
        Object values = samples.list();
        String start = "x = " + Literals.of(list) + "\0";
        comparison.add(
                start + "x[" + from + ":" + to + "] = " + Literals.of(values) + "\0x",
                () -> {
                    PyList<Object> x = list.copy();
                    Operator.setItem(
                            x, new dev.kakehashi.runtime.value.PySlice(from, to, null), values);
                    return x;
                });
        comparison.add(
                start + "x[" + from + ":" + to + ":" + step + "] = " + Literals.of(values) + "\0x",
                () -> {
                    PyList<Object> x = list.copy();
                    Operator.setItem(
                            x, new dev.kakehashi.runtime.value.PySlice(from, to, step), values);
                    return x;
                });
        comparison.add(
                start + "del x[" + from + ":" + to + ":" + step + "]\0x",
                () -> {
                    PyList<Object> x = list.copy();
                    Operator.delItem(x, new dev.kakehashi.runtime.value.PySlice(from, to, step));
                    return x;
                });
        comparison.add(
                start + "x[" + from + "] = " + Literals.of(item) + "\0x",
                () -> {
                    PyList<Object> x = list.copy();
                    Operator.setItem(x, from, item);
                    return x;
                });
        comparison.add(start + "x *= " + step + "\0x", () -> Operator.imul(list.copy(), step));
    }

    @Test
    void methodsOfDicts() {
        for (int i = 0; i < 400; i++) {
            PyDict<Object, Object> dict = samples.dict();
            Object key =
                    Literals.copy(
                            dict.isEmpty() || i % 3 == 0 ? samples.any() : dict.iterator().next());
            comparison.method(dict, "get", key);
            comparison.method(dict, "get", key, 5L);
            comparison.method(dict, "pop", key);
            comparison.method(dict, "pop", key, 5L);
            comparison.method(dict, "popitem");
            comparison.method(dict, "setdefault", key, 5L);
            comparison.method(dict, "update", samples.dict());
            comparison.method(dict, "update", samples.any());
            comparison.method(dict, "copy");
            comparison.method(dict, "keys");
            comparison.method(dict, "values");
            comparison.method(dict, "items");
            comparison.method(dict, "clear");
            comparison.add(
                    Literals.of(dict) + "[" + Literals.of(key) + "]",
                    () -> Operator.getItem(dict, Literals.copy(key)));
            if (Literals.of(dict).contains("nan")) {
                continue; // Two NaNs of the text are two objects for Python, and one here.
            }
            comparison.add(
                    Literals.of(dict) + " == " + Literals.of(samplesLike(dict)),
                    () -> Operator.eq(dict, samplesLike(dict)));
            comparison.builtin("dict", samples.any());
        }
        comparison.check();
    }

    private static PyDict<Object, Object> samplesLike(PyDict<Object, Object> dict) {
        PyDict<Object, Object> turned = new PyDict<>();
        PyList<Object> keys = PyList.from(dict);
        keys.reverse();
        keys.forEach(key -> turned.put(key, dict.get(key)));
        return turned;
    }

    @Test
    void methodsOfSetsAndTheirOrder() {
        for (int i = 0; i < 400; i++) {
            PySet<Object> set = samples.set();
            Object item = set.isEmpty() || i % 3 == 0 ? samples.hashable() : set.iterator().next();
            for (String name : List.of("add", "discard", "remove")) {
                comparison.method(set, name, item);
            }
            for (String name :
                    List.of(
                            "union",
                            "intersection",
                            "difference",
                            "symmetric_difference",
                            "update",
                            "intersection_update",
                            "difference_update",
                            "symmetric_difference_update",
                            "issubset",
                            "issuperset",
                            "isdisjoint")) {
                comparison.method(set, name, samples.set());
                comparison.method(
                        set, name, i % 2 == 0 ? (Object) PyList.from(samples.set()) : (Object) 5L);
            }
            comparison.method(set, "pop");
            comparison.method(set, "copy");
            comparison.method(set, "add", samples.list());
            comparison.builtin("frozenset", set);
            comparison.builtin("hash", dev.kakehashi.runtime.value.PyFrozenSet.from(set));
        }
        comparison.check();
    }

    @Test
    void methodsOfTuples() {
        for (int i = 0; i < 300; i++) {
            Object item = samples.scalar();
            comparison.method(samples.tuple(), "index", item);
            comparison.method(samples.tuple(), "count", item);
            comparison.builtin("tuple", samples.any());
            comparison.builtin("list", samples.any());
        }
        comparison.check();
    }

    @Test
    void methodsOfBytes() {
        for (int i = 0; i < 250; i++) {
            Object bytes = samples.bytes();
            for (String name :
                    List.of(
                            "lower",
                            "upper",
                            "title",
                            "capitalize",
                            "swapcase",
                            "isalpha",
                            "isdigit",
                            "isalnum",
                            "isspace",
                            "islower",
                            "isupper",
                            "strip",
                            "split",
                            "rsplit",
                            "splitlines",
                            "hex",
                            "expandtabs",
                            "isascii")) {
                comparison.method(bytes, name);
            }
            Object part = samples.bytes();
            for (String name :
                    List.of(
                            "find",
                            "index",
                            "count",
                            "startswith",
                            "endswith",
                            "split",
                            "partition",
                            "rpartition",
                            "removeprefix",
                            "strip",
                            "lstrip",
                            "rstrip")) {
                comparison.method(bytes, name, part);
            }
            comparison.method(bytes, "replace", part, samples.bytes());
            comparison.method(bytes, "center", samples.small());
            comparison.method(bytes, "zfill", samples.small());
            comparison.method(part, "join", PyList.of(bytes, bytes));
            comparison.method(bytes, "find", samples.scalar());
            comparison.builtin("bytes", samples.any() instanceof Number ? 5L : samples.list());
            comparison.builtin("bytearray", samples.tuple());
        }
        comparison.check();
    }
}
