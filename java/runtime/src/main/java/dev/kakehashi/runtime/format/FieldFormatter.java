package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.KeyError;
import dev.kakehashi.runtime.error.ValueError;

/// `str.format`: fields by position, by name, with attributes, items, conversions and nested
/// specifications.
public final class FieldFormatter {
    private final Object[] values;
    private final Object named;
    private int next;
    private Boolean automatic;

    /// @param values the positional values; null where there are only named ones
    /// @param named a mapping, or null
    public FieldFormatter(Object[] values, Object named) {
        this.values = values;
        this.named = named;
    }

    /// {@return the text with its fields filled}
    public String format(String text) {
        return format(text, 2);
    }

    private String format(String text, int depth) {
        if (depth == 0) {
            throw new ValueError("Max string recursion exceeded");
        }
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at++);
            if (c == '{') {
                if (at == text.length()) {
                    throw new ValueError("Single '{' encountered in format string");
                }
                if (text.charAt(at) == '{') {
                    result.append('{');
                    at++;
                    continue;
                }
                int end = end(text, at);
                result.append(field(text.substring(at, end), depth));
                at = end + 1;
            } else if (c == '}') {
                if (at == text.length() || text.charAt(at) != '}') {
                    throw new ValueError("Single '}' encountered in format string");
                }
                result.append('}');
                at++;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    /// Where the field that begins here ends.
    private static int end(String text, int from) {
        int depth = 1;
        boolean bracket = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (bracket) {
                bracket = c != ']';
            } else if (c == '[') {
                bracket = depth == 1 && text.substring(from, i).indexOf(':') < 0;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        throw new ValueError(
                text.indexOf('!', from) > 0
                        ? "unmatched '{' in format spec"
                        : "expected '}' before end of string");
    }

    private String field(String field, int depth) {
        int nameEnd = nameEnd(field);
        String name = field.substring(0, nameEnd);
        String rest = field.substring(nameEnd);
        char conversion = 0;
        if (rest.startsWith("!")) {
            if (rest.length() < 2) {
                throw new ValueError("end of string while looking for conversion specifier");
            }
            conversion = rest.charAt(1);
            rest = rest.substring(2);
            if (!rest.isEmpty() && !rest.startsWith(":")) {
                throw new ValueError("expected ':' after conversion specifier");
            }
        }
        Object value = lookup(name);
        String specification = rest.isEmpty() ? "" : format(rest.substring(1), depth - 1);
        Object converted =
                switch (conversion) {
                    case 0 -> value;
                    case 's' -> Repr.str(value);
                    case 'r' -> Repr.of(value);
                    case 'a' -> Repr.ascii(value);
                    default -> throw new ValueError("Unknown conversion specifier " + conversion);
                };
        return ValueFormat.format(converted, specification);
    }

    private static int nameEnd(String field) {
        boolean bracket = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (bracket) {
                bracket = c != ']';
            } else if (c == '[') {
                bracket = true;
            } else if (c == '{') {
                throw new ValueError("unexpected '{' in field name");
            } else if (c == '!' || c == ':') {
                return i;
            }
        }
        return field.length();
    }

    private Object lookup(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        Object value = first(name.substring(0, end));
        int at = end;
        while (at < name.length()) {
            if (name.charAt(at) == '.') {
                int stop = at + 1;
                while (stop < name.length()
                        && name.charAt(stop) != '.'
                        && name.charAt(stop) != '[') {
                    stop++;
                }
                String attribute = name.substring(at + 1, stop);
                if (attribute.isEmpty()) {
                    throw new ValueError("Empty attribute in format string");
                }
                value = Attributes.get(value, attribute);
                at = stop;
            } else if (name.charAt(at) == '[') {
                int stop = name.indexOf(']', at);
                if (stop < 0) {
                    throw new ValueError("Missing ']' in format string");
                }
                String key = name.substring(at + 1, stop);
                if (key.isEmpty()) {
                    throw new ValueError("Empty attribute in format string");
                }
                value = Operator.getItem(value, isNumber(key) ? (Object) Long.valueOf(key) : key);
                at = stop + 1;
            } else {
                throw new ValueError("Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        return value;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Object first(String name) {
        if (name.isEmpty() || isNumber(name)) {
            boolean numbered = name.isEmpty();
            if (automatic != null && automatic != numbered) {
                throw new ValueError(
                        automatic
                                ? "cannot switch from automatic field numbering to manual field"
                                        + " specification"
                                : "cannot switch from manual field specification to automatic"
                                        + " field numbering");
            }
            automatic = numbered;
            long index = numbered ? next++ : Long.parseLong(name);
            if (values == null) {
                throw new ValueError("Format string contains positional fields");
            }
            if (index >= values.length) {
                throw new IndexError(
                        "Replacement index " + index + " out of range for positional args tuple");
            }
            return values[(int) index];
        }
        if (named == null) {
            throw new KeyError(name);
        }
        return Operator.getItem(named, name);
    }
}
