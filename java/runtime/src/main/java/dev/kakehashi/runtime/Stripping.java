package dev.kakehashi.runtime;

/// Takes characters off the ends of texts.
final class Stripping {
    private Stripping() {}

    static String start(String text, String characters) {
        int from = 0;
        while (from < text.length()) {
            int c = text.codePointAt(from);
            if (characters.indexOf(c) < 0) {
                break;
            }
            from += Character.charCount(c);
        }
        return text.substring(from);
    }

    static String end(String text, String characters) {
        int to = text.length();
        while (to > 0) {
            int c = text.codePointBefore(to);
            if (characters.indexOf(c) < 0) {
                break;
            }
            to -= Character.charCount(c);
        }
        return text.substring(0, to);
    }
}
