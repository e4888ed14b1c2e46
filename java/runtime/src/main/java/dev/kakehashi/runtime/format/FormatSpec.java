package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.error.ValueError;

/// A format specification, read: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
///
/// @param fill the code point that fills up to the width, or -1
/// @param align `<`, `>`, `=`, `^`, or 0
/// @param sign `+`, `-`, space, or 0
/// @param noNegativeZero whether a zero loses its sign
/// @param alternate whether there is a `#`
/// @param width the least number of characters, or -1
/// @param grouping `,`, `_`, or 0
/// @param precision the number after the dot, or -1
/// @param type the last letter, or 0
public record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean noNegativeZero,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        char type) {
    /// {@return the specification that a text is}
    ///
    /// @param typeName the type of the value, for what errors say
    public static FormatSpec parse(String text, String typeName) {
        return new FormatSpecParser(text, typeName).parse();
    }

    /// {@return this with another alignment and fill where it has none}
    FormatSpec withDefaults(char alignment) {
        return new FormatSpec(
                fill < 0 ? ' ' : fill,
                align == 0 ? alignment : align,
                sign,
                noNegativeZero,
                alternate,
                width,
                grouping,
                precision,
                type);
    }

    /// {@return this with another type}
    FormatSpec withType(char other) {
        return new FormatSpec(
                fill, align, sign, noNegativeZero, alternate, width, grouping, precision, other);
    }

    /// {@return this without a precision}
    FormatSpec withoutPrecision() {
        return new FormatSpec(
                fill, align, sign, noNegativeZero, alternate, width, grouping, -1, type);
    }

    /// {@return a text filled up to the width, by its code points}
    String pad(String text) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        int left =
                switch (align) {
                    case '>', '=' -> missing;
                    case '^' -> missing / 2;
                    default -> 0;
                };
        String filler = Character.toString(fill);
        return filler.repeat(left) + text + filler.repeat(missing - left);
    }

    /// {@return the error for a type that such values do not know}
    ValueError unknownCode(String typeName) {
        String shown =
                type > 32 && type < 128
                        ? Character.toString(type)
                        : "\\x" + Integer.toHexString(type);
        return new ValueError(
                "Unknown format code '" + shown + "' for object of type '" + typeName + "'");
    }
}
