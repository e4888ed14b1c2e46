package dev.kakehashi.runtime;

/// Keeps characters that are white space or line ends only in texts from being taken for such among
/// bytes.
final class Shield {
    /// Where such characters go; the lowest eight bits, which are all that goes back into bytes,
    /// stay.
    private static final int AWAY = 0x4e00;

    private Shield() {}

    /// {@return a text of bytes in which only ASCII's white space is white space}
    static String up(String text) {
        return map(text, "\u001c\u001d\u001e\u001f\u0085\u00a0");
    }

    /// {@return a text of bytes in which only `\n` and `\r` end lines}
    static String lines(String text) {
        return map(text, "\u000b\f\u001c\u001d\u001e\u0085");
    }

    private static String map(String text, String special) {
        StringBuilder mapped = new StringBuilder(text);
        for (int i = 0; i < mapped.length(); i++) {
            if (special.indexOf(mapped.charAt(i)) >= 0) {
                mapped.setCharAt(i, (char) (AWAY | mapped.charAt(i)));
            }
        }
        return mapped.toString();
    }
}
