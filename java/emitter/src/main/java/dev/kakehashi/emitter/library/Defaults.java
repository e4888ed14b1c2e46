package dev.kakehashi.emitter.library;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Locale;

/// The defaults that signatures name, as Java text.
public final class Defaults {
    private Defaults() {}

    /// Java text of a default for a parameter of this Java type; null if it has none, so that
    /// another overload must be taken.
    public static @Nullable String of(String text, Class<?> java) {
        if (text.equals("None")) {
            return java.isPrimitive() ? null : "null";
        }
        if (text.equals("True") || text.equals("False")) {
            return java == boolean.class || java == Object.class || java == Boolean.class
                    ? text.toLowerCase(Locale.ROOT)
                    : null;
        }
        if (text.startsWith("'") || text.startsWith("\"")) {
            return java == String.class || java == Object.class || java == CharSequence.class
                    ? "\""
                            + text.substring(1, text.length() - 1)
                                    .replace("\\'", "'")
                                    .replace("\"", "\\\"")
                                    .replace("\n", "\\n")
                            + "\""
                    : null;
        }
        if (text.matches("-?\\d+")) {
            return number(new BigInteger(text), java);
        }
        if (text.matches("-?\\d*\\.\\d*(e-?\\d+)?|-?\\d+e-?\\d+")) {
            return java == double.class || java == Object.class || java == Double.class
                    ? Double.toString(Double.parseDouble(text))
                    : null;
        }
        return text.equals("()") && java == Object.class
                ? "dev.kakehashi.runtime.value.PyTuple.EMPTY"
                : null;
    }

    private static @Nullable String number(BigInteger value, Class<?> java) {
        if (java == int.class && value.bitLength() < 32) {
            return value.toString();
        }
        if (value.bitLength() > 63) {
            return null;
        }
        if (java == long.class) {
            return value.bitLength() < 32 ? value.toString() : value + "L";
        }
        if (java == double.class) {
            return value + ".0";
        }
        return java == Object.class || java == Number.class || java == Long.class
                ? value + "L"
                : null;
    }
}
