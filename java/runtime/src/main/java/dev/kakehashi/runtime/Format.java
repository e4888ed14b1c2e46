package dev.kakehashi.runtime;

import dev.kakehashi.runtime.format.ValueFormat;

/// Values as text in the ways of f-strings, `format`, `%` and `str.format`.
public final class Format {
    private Format() {}

    /// {@return `format(value, specification)`: what `{value:specification}` is in an f-string}
    public static String format(Object value, String specification) {
        return ValueFormat.format(value, specification);
    }

    /// {@return `{value:specification}` of an int}
    public static String format(long value, String specification) {
        return ValueFormat.format(value, specification);
    }

    /// {@return `{value:specification}` of a float}
    public static String format(double value, String specification) {
        return ValueFormat.format(value, specification);
    }

    /// {@return `format(value)`: what `{value}` is in an f-string}
    public static String format(Object value) {
        return value instanceof Instance ? ValueFormat.format(value, "") : Repr.str(value);
    }

    /// {@return `format % values`}
    public static String percent(String format, Object values) {
        return PercentFormat.format(format, values);
    }
}
