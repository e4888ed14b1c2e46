package dev.kakehashi.runtime.library.re;

/// Python's classes of characters in Java's words, and literals that mean nothing special.
final class Classes {
    private static final String SPACE = " \\t\\n\\x0B\\f\\r";
    private static final String UNICODE_SPACE = SPACE + "\\x1c-\\x1f\\x85\\p{Zs}\\u2028\\u2029";

    private Classes() {}

    /// {@return what stands between brackets for `\d`, `\s` or `\w`}
    static String inside(int letter, boolean ascii) {
        return switch (letter) {
            case 'd' -> ascii ? "0-9" : "\\p{Nd}";
            case 's' -> ascii ? SPACE : UNICODE_SPACE;
            default -> ascii ? "a-zA-Z0-9_" : "\\p{L}\\p{N}_";
        };
    }

    static String of(int letter, boolean ascii) {
        return "[" + inside(letter, ascii) + "]";
    }

    static String not(int letter, boolean ascii) {
        return "[^" + inside(letter, ascii) + "]";
    }

    static String boundary(boolean ascii) {
        String word = of('w', ascii);
        return "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))";
    }

    static String noBoundary(boolean ascii) {
        String word = of('w', ascii);
        return "(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + ")(?!\\A\\z))";
    }

    /// {@return a character that stands for itself, inside brackets and outside}
    static String literal(int character) {
        if (character < 128 && !Character.isLetterOrDigit(character)
                || Character.isSurrogate((char) character) && character < 0x10000) {
            return String.format("\\x{%x}", character);
        }
        return Character.toString(character);
    }
}
