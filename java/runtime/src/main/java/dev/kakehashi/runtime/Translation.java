package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.LookupError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyDict;

/// `str.translate` and its tables.
final class Translation {
    private Translation() {}

    static PyDict<Object, Object> table(Object from, Object to, Object gone) {
        if (!(from instanceof String keys)) {
            throw new TypeError(
                    "first maketrans argument must be a string if there is a second argument");
        }
        if (!(to instanceof String values)) {
            throw new TypeError("maketrans() argument 2 must be str, not " + Repr.typeName(to));
        }
        if (!(gone instanceof String removed)) {
            throw new TypeError("maketrans() argument 3 must be str, not " + Repr.typeName(gone));
        }
        int[] first = keys.codePoints().toArray();
        int[] second = values.codePoints().toArray();
        if (first.length != second.length) {
            throw new ValueError("the first two maketrans arguments must have equal length");
        }
        PyDict<Object, Object> table = new PyDict<>();
        for (int i = 0; i < first.length; i++) {
            table.put((long) first[i], (long) second[i]);
        }
        removed.codePoints().forEach(c -> table.put((long) c, null));
        return table;
    }

    static String translate(String text, Object table) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(result, c, table));
        return result.toString();
    }

    private static void append(StringBuilder result, int c, Object table) {
        Object to;
        if (table instanceof PyDict<?, ?> dict && !(dict instanceof Instance)) {
            if (!dict.contains((long) c)) {
                result.appendCodePoint(c);
                return;
            }
            to = dict.get((long) c);
        } else {
            try {
                to = Operator.getItem(table, (Object) (long) c);
            } catch (LookupError none) {
                result.appendCodePoint(c);
                return;
            }
        }
        switch (to) {
            case null -> {}
            case String text -> result.append(text);
            case Long code when code >= 0 && code <= Character.MAX_CODE_POINT ->
                    result.appendCodePoint((int) (long) code);
            case Long code -> throw new ValueError("character mapping must be in range(0x110000)");
            default -> throw new TypeError("character mapping must return integer, None or str");
        }
    }
}
