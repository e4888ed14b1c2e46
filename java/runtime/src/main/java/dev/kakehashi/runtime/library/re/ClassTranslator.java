package dev.kakehashi.runtime.library.re;

/// Translates what stands between brackets.
@SuppressWarnings("RefactorSwitch")
final class ClassTranslator {
    private static final int SET = -3;

    private final Reader in;
    private final boolean ascii;
    private final StringBuilder out = new StringBuilder();
    private int start;

    ClassTranslator(Reader in, boolean ascii) {
        this.in = in;
        this.ascii = ascii;
    }

    /// {@return the class in Java's words; the opening bracket was read}
    String translate() {
        start = in.at - 1;
        boolean not = in.accept('^');
        boolean first = true;
        while (true) {
            int before = in.at;
            int c = in.next();
            if (c == Reader.END) {
                throw in.error("unterminated character set", start);
            }
            if (c == ']' && !first) {
                break;
            }
            first = false;
            int low = c == '\\' ? escaped(before) : c;
            if (in.peek() == '-' && in.peek(1) != ']' && in.peek(1) != Reader.END) {
                in.at++;
                range(low, before);
            } else if (in.peek() == '-' && in.peek(1) == Reader.END) {
                throw in.error("unterminated character set", start);
            } else if (low != SET) {
                out.append(Classes.literal(low));
            }
        }
        return (not ? "[^" : "[") + out + "]";
    }

    private void range(int low, int before) {
        int mark = in.at;
        int length = out.length();
        int c = in.next();
        int high = c == '\\' ? escaped(mark) : c;
        if (low == SET || high == SET || high < low) {
            out.setLength(length);
            int end = in.at;
            StringBuilder bad = new StringBuilder();
            in.at = before;
            while (in.at < end) {
                bad.appendCodePoint(in.next());
            }
            throw in.error("bad character range " + bad, before);
        }
        out.append(Classes.literal(low)).append('-').append(Classes.literal(high));
    }

    private int escaped(int before) {
        int letter = in.next();
        if (letter == Reader.END) {
            throw in.error("bad escape (end of pattern)", before);
        }
        switch (letter) {
            case 'd', 's', 'w' -> {
                out.append(Classes.inside(letter, ascii));
                return SET;
            }
            case 'D', 'S', 'W' -> {
                out.append(Classes.not(Character.toLowerCase(letter), ascii));
                return SET;
            }
            case 'b' -> {
                return '\b';
            }
            default -> {
                if (letter >= '0' && letter <= '7') {
                    return Escapes.octal(in, letter, before);
                }
                int c = Escapes.character(in, letter, before);
                if (c == Escapes.NONE) {
                    throw in.error("bad escape \\" + Character.toString(letter), before);
                }
                return c;
            }
        }
    }
}
