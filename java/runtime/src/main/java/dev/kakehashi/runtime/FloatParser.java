package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.ValueError;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Reads floats as Python's `float` does.
final class FloatParser {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");

    private static final AtomicLong NANS = new AtomicLong();

    private FloatParser() {}

    static double parse(String text, String shown) {
        String stripped = ascii(TextSpace.strip(text));
        if (NUMBER.matcher(stripped).matches()) {
            return Double.parseDouble(stripped.replace("_", ""));
        }
        return switch (stripped.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan", "+nan", "-nan" -> newNan();
            default -> throw new ValueError("could not convert string to float: " + shown);
        };
    }

    /// A NaN of its own: `is` tells one from another by their bits, as CPython does by their
    /// addresses.
    static double newNan() {
        long payload = NANS.incrementAndGet() & 0x0003FFFFFFFFFFFFL;
        return Double.longBitsToDouble(0x7FF8000000000000L | payload);
    }

    /// {@return a text with digits of all scripts as ASCII's; it ends in `?` at the first character
    /// that no number has, as CPython's does}
    static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (c < 128) {
                ascii.append((char) c);
            } else if (TextSpace.isSpace(c)) {
                ascii.append(' ');
            } else if (Character.isDigit(c)) {
                ascii.append(Character.digit(c, 10));
            } else {
                return ascii.append('?').toString();
            }
        }
        return ascii.toString();
    }
}
