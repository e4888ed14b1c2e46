package dev.kakehashi.runtime.library.json;

import dev.kakehashi.runtime.Derived;
import dev.kakehashi.runtime.Float;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Writes values as JSON, as CPython does.
final class JsonWriter {
    /// How to write. `indent` is null for one line; `otherwise` is asked for what JSON does not
    /// know.
    record Style(
            boolean skipKeys,
            boolean ascii,
            boolean checkCircular,
            boolean allowNan,
            boolean sortKeys,
            String indent,
            String itemSeparator,
            String keySeparator,
            PyCallable otherwise) {
        static final Style PLAIN =
                new Style(false, true, true, true, false, null, ", ", ": ", null);
    }

    private final StringBuilder out = new StringBuilder();
    private final Style style;
    private final Set<Object> open;
    private int level;

    JsonWriter(Style style) {
        this.style = style;
        this.open = style.checkCircular ? Collections.newSetFromMap(new IdentityHashMap<>()) : null;
    }

    String text(Object value) {
        write(value);
        return out.toString();
    }

    private void write(Object value) {
        switch (Derived.plain(value)) {
            case null -> out.append("null");
            case String text -> JsonText.append(out, text, style.ascii);
            case Long number -> out.append((long) number);
            case Boolean flag -> out.append((boolean) flag);
            case Double number -> out.append(real(number));
            case BigInteger number -> out.append(Repr.str(number));
            case PyDict<?, ?> dict -> dict(dict);
            case PyList<?> list -> list(list, list.size());
            case PyTuple tuple -> list(tuple, tuple.size());
            default -> other(value);
        }
    }

    private void other(Object value) {
        if (style.otherwise == null) {
            throw new TypeError(
                    "Object of type " + PyType.of(value).name() + " is not JSON serializable");
        }
        enter(value);
        write(style.otherwise.call(value));
        leave(value);
    }

    private String real(double number) {
        if (Double.isFinite(number)) {
            return Float.repr(number);
        }
        if (!style.allowNan) {
            throw new ValueError(
                    "Out of range float values are not JSON compliant: " + Float.repr(number));
        }
        return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    private void enter(Object container) {
        if (open != null && !open.add(container)) {
            throw new ValueError("Circular reference detected");
        }
    }

    private void leave(Object container) {
        if (open != null) {
            open.remove(container);
        }
    }

    private void newLine() {
        if (style.indent != null) {
            out.append('\n').repeat(style.indent, level);
        }
    }

    private void list(Iterable<?> items, int size) {
        if (size == 0) {
            out.append("[]");
            return;
        }
        enter(items);
        out.append('[');
        level++;
        boolean first = true;
        for (Object item : items) {
            if (!first) {
                out.append(style.itemSeparator);
            }
            first = false;
            newLine();
            write(item);
        }
        level--;
        newLine();
        out.append(']');
        leave(items);
    }

    private void dict(PyDict<?, ?> dict) {
        if (dict.isEmpty()) {
            out.append("{}");
            return;
        }
        enter(dict);
        out.append('{');
        level++;
        int start = out.length();
        if (style.sortKeys) {
            PyList<PyTuple> entries = PyList.from(dict.items());
            entries.sort();
            for (PyTuple pair : entries) {
                entry(pair.get(0), pair.get(1), start);
            }
        } else {
            dict.forEach((key, value) -> entry(key, value, start));
        }
        level--;
        newLine();
        out.append('}');
        leave(dict);
    }

    private void entry(Object key, Object value, int start) {
        String name = name(key);
        if (name == null) {
            return;
        }
        if (out.length() > start) {
            out.append(style.itemSeparator);
        }
        newLine();
        JsonText.append(out, name, style.ascii);
        out.append(style.keySeparator);
        write(value);
    }

    private String name(Object key) {
        return switch (Derived.plain(key)) {
            case null -> "null";
            case String text -> text;
            case Long number -> Long.toString(number);
            case Boolean flag -> flag.toString();
            case Double number -> real(number);
            case BigInteger number -> Repr.str(number);
            default -> {
                if (style.skipKeys) {
                    yield null;
                }
                throw new TypeError(
                        "keys must be str, int, float, bool or None, not " + Repr.typeName(key));
            }
        };
    }
}
