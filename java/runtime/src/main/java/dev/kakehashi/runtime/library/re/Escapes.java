package dev.kakehashi.runtime.library.re;

/// What follows a backslash and stands for one character.
final class Escapes {
    /// There is no such escape for a character.
    static final int NONE = -2;

    private Escapes() {}

    /// {@return the character, or [#NONE]; the letter was read, what belongs to it is read too}
    static int character(Reader in, int letter, int start) {
        return switch (letter) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case 'x' -> hex(in, 2, start);
            case 'u' -> hex(in, 4, start);
            case 'U' -> hex(in, 8, start);
            case 'N' -> named(in, start);
            default -> isAsciiLetter(letter) || letter >= '0' && letter <= '9' ? NONE : letter;
        };
    }

    static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int hex(Reader in, int digits, int start) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = in.peek() < 128 ? Character.digit(in.peek(), 16) : -1;
            if (digit < 0) {
                StringBuilder bad = new StringBuilder("incomplete escape ");
                int end = in.at;
                in.at = start;
                while (in.at < end) {
                    bad.appendCodePoint(in.next());
                }
                throw in.error(bad.toString(), start);
            }
            in.at++;
            value = value * 16 + digit;
        }
        return value;
    }

    private static int named(Reader in, int start) {
        if (!in.accept('{')) {
            throw in.error("missing {", in.at);
        }
        String name = in.until('}', "character name");
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException unknown) {
            throw in.error("undefined character name '" + name + "'", start);
        }
    }

    /// {@return the character of an octal number whose first digit was read, or [#NONE]}
    static int octal(Reader in, int first, int start) {
        int value = first - '0';
        int digits = 1;
        while (digits < 3 && in.peek() >= '0' && in.peek() <= '7') {
            value = value * 8 + in.next() - '0';
            digits++;
        }
        if (value > 0377) {
            throw in.error(
                    "octal escape value \\"
                            + Integer.toOctalString(value)
                            + " outside of range 0-0o377",
                    start);
        }
        return value;
    }
}
