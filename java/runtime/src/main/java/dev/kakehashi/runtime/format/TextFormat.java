package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.error.ValueError;

/// Texts by a specification.
final class TextFormat {
    private TextFormat() {}

    static String format(String text, FormatSpec spec) {
        if (spec.type() != 0 && spec.type() != 's') {
            throw spec.unknownCode("str");
        }
        if (spec.sign() != 0) {
            throw new ValueError(
                    spec.sign() == ' '
                            ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier");
        }
        if (spec.noNegativeZero()) {
            throw new ValueError(
                    "Negative zero coercion (z) not allowed in string format specifier");
        }
        if (spec.alternate()) {
            throw new ValueError("Alternate form (#) not allowed in string format specifier");
        }
        if (spec.align() == '=') {
            throw new ValueError("'=' alignment not allowed in string format specifier");
        }
        String shown = spec.precision() >= 0 ? Str.head(text, spec.precision()) : text;
        return spec.withDefaults('<').pad(shown);
    }
}
