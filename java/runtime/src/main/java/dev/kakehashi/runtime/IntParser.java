package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.ValueError;

import java.math.BigInteger;

/// Reads ints: any base, underscores between digits, digits of all scripts, Python's limit on their
/// number.
final class IntParser {
    private static final int SURE = 18;

    private IntParser() {}

    /// @param shown the text as errors show it
    static Number parse(String text, int base, String shown) {
        String stripped = TextSpace.strip(text);
        int at = 0;
        boolean negative = false;
        if (!stripped.isEmpty() && (stripped.charAt(0) == '-' || stripped.charAt(0) == '+')) {
            negative = stripped.charAt(0) == '-';
            at = 1;
        }
        int radix = base;
        boolean prefixed = false;
        if (stripped.length() > at + 1 && stripped.charAt(at) == '0') {
            int meant =
                    switch (stripped.charAt(at + 1)) {
                        case 'x', 'X' -> 16;
                        case 'o', 'O' -> 8;
                        case 'b', 'B' -> 2;
                        default -> 0;
                    };
            if (meant != 0 && (base == 0 || base == meant)) {
                radix = meant;
                at += 2;
                prefixed = true;
            }
        }
        boolean anyBase = radix == 0;
        radix = anyBase ? 10 : radix;
        String digits = digits(stripped, at, radix, prefixed);
        boolean leadingZero =
                anyBase
                        && digits != null
                        && digits.length() > 1
                        && digits.startsWith("0")
                        && !digits.chars().allMatch(c -> c == '0');
        if (digits == null || leadingZero) {
            throw new ValueError("invalid literal for int() with base " + base + ": " + shown);
        }
        if (digits.length() > IntText.MAX_DIGITS && (radix & (radix - 1)) != 0) {
            throw new ValueError(
                    "Exceeds the limit ("
                            + IntText.MAX_DIGITS
                            + " digits) for integer string conversion: value has "
                            + digits.length()
                            + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        if (digits.length() <= SURE && radix <= 10) {
            long number = Long.parseLong(digits, radix);
            return negative ? -number : number;
        }
        BigInteger number = new BigInteger(digits, radix);
        return Int.of(negative ? number.negate() : number);
    }

    /// The digits as ASCII, or null if they are none.
    private static String digits(String text, int from, int radix, boolean prefixed) {
        StringBuilder digits = new StringBuilder(text.length() - from);
        boolean underscore = !prefixed;
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '_') {
                if (underscore) {
                    return null;
                }
                underscore = true;
                continue;
            }
            int digit =
                    c < 128
                            ? Character.digit(c, radix)
                            : Character.isDigit(c) ? Character.digit(c, 10) : -1;
            if (digit < 0 || digit >= radix) {
                return null;
            }
            digits.append(Character.forDigit(digit, radix));
            underscore = false;
        }
        return underscore || digits.isEmpty() ? null : digits.toString();
    }
}
