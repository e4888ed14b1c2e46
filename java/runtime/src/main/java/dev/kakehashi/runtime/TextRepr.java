package dev.kakehashi.runtime;

/// The repr of texts.
final class TextRepr {
    private TextRepr() {}

    static String of(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder repr = new StringBuilder(text.length() + 2).append(quote);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == quote || c == '\\') {
                repr.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x7f) {
                repr.append((char) c);
            } else if (c == '\n') {
                repr.append("\\n");
            } else if (c == '\t') {
                repr.append("\\t");
            } else if (c == '\r') {
                repr.append("\\r");
            } else if (isPrintable(c)) {
                repr.appendCodePoint(c);
            } else {
                escape(repr, c);
            }
        }
        return repr.append(quote).toString();
    }

    /// {@return a text with everything beyond ASCII escaped}
    static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (c < 0x80) {
                                ascii.append((char) c);
                            } else {
                                escape(ascii, c);
                            }
                        });
        return ascii.toString();
    }

    private static void escape(StringBuilder target, int c) {
        if (c < 0x100) {
            target.append("\\x%02x".formatted(c));
        } else if (c < 0x10000) {
            target.append("\\u%04x".formatted(c));
        } else {
            target.append("\\U%08x".formatted(c));
        }
    }

    static boolean isPrintable(int c) {
        if (c == ' ') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
