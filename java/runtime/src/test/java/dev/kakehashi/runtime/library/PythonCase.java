package dev.kakehashi.runtime.library;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.library.json.JsonModule;
import dev.kakehashi.runtime.library.re.PyMatch;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import org.jspecify.annotations.NullUnmarked;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/// One line of `tests/library/cases.py`: steps to do, and what CPython got.
@NullUnmarked
record PythonCase(String line, PyDict<?, ?> content) {
    private static final int SHOWN = 30;

    private static final Map<String, PyCallable> FUNCTIONS =
            Map.of(
                    "upper",
                            (a, k) ->
                                    Repr.str(a[0] instanceof PyMatch match ? match.group() : a[0])
                                            .toUpperCase(Locale.ROOT),
                    "negate", (a, k) -> Operator.neg(a[0]),
                    "odd", (a, k) -> Operator.eq(Operator.mod(a[0], 2L), 1L),
                    "add", (a, k) -> Operator.add(a[0], a[1]),
                    "length", (a, k) -> dev.kakehashi.runtime.Builtins.len(a[0]),
                    "identity", (a, k) -> a[0]);

    static PythonCase of(String line) {
        return new PythonCase(line, (PyDict<?, ?>) JsonModule.loads(line));
    }

    String wanted() {
        return (String) content.get("want");
    }

    /// {@return what Java gets: a repr, or the type and text of an error}
    String got() {
        try {
            Object result = null;
            boolean first = true;
            for (Object step : (PyList<?>) content.get("steps")) {
                result = step((PyList<?>) step, result, first);
                first = false;
            }
            return Repr.of(result);
        } catch (PyException raised) {
            return raised.type().name() + ": " + Repr.str(raised);
        } catch (StackOverflowError deep) {
            return Repr.str(Raise.python(deep));
        }
    }

    private static Object step(PyList<?> step, Object before, boolean first) {
        String kind = (String) step.get(0);
        String name = (String) step.get(1);
        Object[] arguments = ((PyList<?>) decoded(step.get(2))).toArray();
        PyDict<String, Object> keywords = new PyDict<>();
        for (Object pair : (PyList<?>) step.get(3)) {
            keywords.put((String) ((PyList<?>) pair).get(0), decoded(((PyList<?>) pair).get(1)));
        }
        PyDict<String, Object> named = keywords.isEmpty() ? null : keywords;
        return switch (kind) {
            case "list" -> shown(before);
            case "attr" -> Attributes.get(before, name);
            case "keep" -> {
                Attributes.call(before, name, arguments, named);
                yield before;
            }
            case "method" ->
                    name.equals("__call__")
                            ? Operator.call(before, arguments, named)
                            : Attributes.call(before, name, arguments, named);
            default -> {
                Object member = ModuleMembers.of(kind).get(name);
                if (member == null) {
                    throw new IllegalArgumentException("no " + kind + "." + name);
                }
                Object[] all = arguments;
                if (!first && kind.equals("operator")) {
                    all = new Object[arguments.length + 1];
                    all[0] = before;
                    System.arraycopy(arguments, 0, all, 1, arguments.length);
                }
                yield Operator.call(member, all, named);
            }
        };
    }

    private static PyList<Object> shown(Object iterable) {
        PyList<Object> items = new PyList<>();
        Iterator<?> iterator = Iteration.of(iterable).iterator();
        while (items.size() < SHOWN && iterator.hasNext()) {
            items.add(iterator.next());
        }
        return items;
    }

    private static Object decoded(Object value) {
        if (value instanceof PyList<?> list) {
            PyList<Object> items = new PyList<>();
            list.forEach(item -> items.add(decoded(item)));
            return items;
        }
        if (!(value instanceof PyDict<?, ?> tagged)) {
            return value;
        }
        String tag = (String) tagged.iterator().next();
        Object content = tagged.get(tag);
        return switch (tag) {
            case "t" -> PyTuple.from(decoded(content));
            case "s" -> PySet.from(decoded(content));
            case "b" -> Bytes.of(((String) content).getBytes(StandardCharsets.ISO_8859_1));
            case "f" -> real((String) content);
            case "lambda" -> FUNCTIONS.get((String) content);
            default -> {
                PyDict<Object, Object> dict = new PyDict<>();
                for (Object pair : (PyList<?>) content) {
                    dict.put(
                            decoded(((PyList<?>) pair).get(0)), decoded(((PyList<?>) pair).get(1)));
                }
                yield dict;
            }
        };
    }

    private static double real(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
