package dev.kakehashi.runtime.library.json;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.error.RecursionError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;

/// Reads one JSON document, and finds the faults that CPython finds, where it finds them.
final class JsonReader {
    /// What a program may put in the place of the plain values; each may be null.
    record Hooks(
            PyCallable object,
            PyCallable pairs,
            PyCallable real,
            PyCallable integer,
            PyCallable constant,
            boolean strict) {
        static final Hooks NONE = new Hooks(null, null, null, null, null, true);
    }

    private static final int LONG_DIGITS = 18;
    private static final int MOST_DIGITS = 4300;
    private static final int DEEPEST = 990;

    private final String text;
    private final Hooks hooks;
    private int at;
    private int depth;

    JsonReader(String text, Hooks hooks) {
        this.text = text;
        this.hooks = hooks;
    }

    Object document() {
        Object value = valueFrom(space(0));
        int end = space(at);
        if (end != text.length()) {
            throw error("Extra data", end);
        }
        return value;
    }

    /// {@return the value that begins at an index in Java's text, and where it ends as an index of
    /// code points}
    PyTuple valueAndEnd(int start) {
        Object value = valueFrom(start);
        return PyTuple.of(value, (long) text.codePointCount(0, at));
    }

    private JSONDecodeError error(String message, int index) {
        return new JSONDecodeError(
                message, text, text.codePointCount(0, Math.min(index, text.length())));
    }

    private int space(int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private Object valueFrom(int start) {
        at = start;
        if (start >= text.length()) {
            throw error("Expecting value", start);
        }
        return switch (text.charAt(start)) {
            case '"' -> string(start);
            case '{' -> object(start);
            case '[' -> array(start);
            case 'n' -> word("null", null);
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'N' -> constant("NaN", Double.NaN);
            case 'I' -> constant("Infinity", Double.POSITIVE_INFINITY);
            case '-' ->
                    text.startsWith("-Infinity", start)
                            ? constant("-Infinity", Double.NEGATIVE_INFINITY)
                            : number(start);
            default -> number(start);
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw error("Expecting value", at);
        }
        at += word.length();
        return value;
    }

    private Object constant(String word, double value) {
        word(word, null);
        return hooks.constant == null ? (Object) value : hooks.constant.call(word);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new RecursionError(
                    "maximum recursion depth exceeded while decoding a JSON document");
        }
    }

    private Object array(int start) {
        deeper();
        PyList<Object> items = new PyList<>();
        int i = space(start + 1);
        if (i < text.length() && text.charAt(i) == ']') {
            at = i + 1;
        } else {
            while (true) {
                items.add(valueFrom(i));
                i = space(at);
                char c = i < text.length() ? text.charAt(i) : 0;
                if (c == ']') {
                    at = i + 1;
                    break;
                }
                if (c != ',') {
                    throw error("Expecting ',' delimiter", i);
                }
                i = space(i + 1);
            }
        }
        depth--;
        return items;
    }

    private Object object(int start) {
        deeper();
        PyDict<Object, Object> entries = hooks.pairs == null ? new PyDict<>() : null;
        PyList<Object> pairs = hooks.pairs == null ? null : new PyList<>();
        int i = space(start + 1);
        if (i < text.length() && text.charAt(i) == '}') {
            at = i + 1;
        } else {
            entries(i, entries, pairs);
        }
        depth--;
        if (pairs != null) {
            return hooks.pairs.call(pairs);
        }
        return hooks.object == null ? entries : hooks.object.call(entries);
    }

    private void entries(int start, PyDict<Object, Object> entries, PyList<Object> pairs) {
        int i = start;
        while (true) {
            if (i >= text.length() || text.charAt(i) != '"') {
                throw error("Expecting property name enclosed in double quotes", i);
            }
            String key = string(i);
            i = space(at);
            if (i >= text.length() || text.charAt(i) != ':') {
                throw error("Expecting ':' delimiter", i);
            }
            Object value = valueFrom(space(i + 1));
            if (pairs == null) {
                entries.put(key, value);
            } else {
                pairs.add(PyTuple.of(key, value));
            }
            i = space(at);
            char c = i < text.length() ? text.charAt(i) : 0;
            if (c == '}') {
                at = i + 1;
                return;
            }
            if (c != ',') {
                throw error("Expecting ',' delimiter", i);
            }
            i = space(i + 1);
        }
    }

    private String string(int start) {
        int i = start + 1;
        StringBuilder built = null;
        int plain = i;
        while (true) {
            if (i >= text.length()) {
                throw error("Unterminated string starting at", start);
            }
            char c = text.charAt(i);
            if (c == '"') {
                at = i + 1;
                String rest = text.substring(plain, i);
                return built == null ? rest : built.append(rest).toString();
            }
            if (c < ' ' && hooks.strict) {
                throw error("Invalid control character at", i);
            }
            if (c != '\\') {
                i++;
                continue;
            }
            built = built == null ? new StringBuilder() : built;
            built.append(text, plain, i);
            i = escape(i + 1, start, built);
            plain = i;
        }
    }

    /// Reads what follows a backslash, and tells where it ends.
    private int escape(int from, int start, StringBuilder built) {
        if (from >= text.length()) {
            throw error("Unterminated string starting at", start);
        }
        char c = text.charAt(from);
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            built.append("\"\\/\b\f\n\r\t".charAt(known));
            return from + 1;
        }
        if (c != 'u') {
            throw error("Invalid \\escape", from - 1);
        }
        int value = 0;
        for (int i = from + 1; i < from + 5; i++) {
            int digit =
                    i < text.length() && text.charAt(i) < 128
                            ? Character.digit(text.charAt(i), 16)
                            : -1;
            if (digit < 0) {
                throw error("Invalid \\uXXXX escape", from);
            }
            value = value * 16 + digit;
        }
        built.append((char) value);
        return from + 5;
    }

    private Object number(int start) {
        int i = start;
        if (text.charAt(i) == '-') {
            i++;
        }
        int digits = digits(i);
        if (digits == i) {
            throw error("Expecting value", start);
        }
        int end = text.charAt(i) == '0' ? i + 1 : digits;
        boolean real = false;
        if (end < text.length() && text.charAt(end) == '.' && digits(end + 1) > end + 1) {
            end = digits(end + 1);
            real = true;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1;
            if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
                sign++;
            }
            if (digits(sign) > sign) {
                end = digits(sign);
                real = true;
            }
        }
        at = end;
        return real ? real(start, end) : integer(start, end);
    }

    private int digits(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private Object real(int start, int end) {
        String number = text.substring(start, end);
        return hooks.real == null ? (Object) Double.parseDouble(number) : hooks.real.call(number);
    }

    private Object integer(int start, int end) {
        if (hooks.integer != null) {
            return hooks.integer.call(text.substring(start, end));
        }
        if (end - start <= LONG_DIGITS) {
            return Long.parseLong(text, start, end, 10);
        }
        int digits = end - start - (text.charAt(start) == '-' ? 1 : 0);
        if (digits > MOST_DIGITS) {
            throw new ValueError(
                    "Exceeds the limit (4300 digits) for integer string conversion: value has "
                            + digits
                            + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        return Int.of(new BigInteger(text.substring(start, end)));
    }
}
