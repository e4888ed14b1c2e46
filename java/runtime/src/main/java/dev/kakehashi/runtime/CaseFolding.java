package dev.kakehashi.runtime;

import java.util.Locale;

/// Small letters in their surroundings, and letters as one compares without regard to case.
final class CaseFolding {
    private static final int CHEROKEE_FIRST = 0x13a0;
    private static final int CHEROKEE_LAST = 0x13f5;

    private CaseFolding() {}

    /// Small letters of what stands from an offset on: a sigma at the end of a word has a form of
    /// its own.
    static String lowerTail(String text, int from) {
        String lower = text.toLowerCase(Locale.ROOT);
        String head = text.substring(0, from).toLowerCase(Locale.ROOT);
        return lower.startsWith(head)
                ? lower.substring(head.length())
                : text.substring(from).toLowerCase(Locale.ROOT);
    }

    static String lowerAt(String text, int from, int to) {
        if (text.charAt(from) == 'Σ') {
            String upTo = text.substring(0, text.length()).toLowerCase(Locale.ROOT);
            int at = text.substring(0, from).toLowerCase(Locale.ROOT).length();
            return upTo.substring(at, at + 1);
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.append(fold(c)));
        return folded.toString();
    }

    /// Full case folding: small letters of the capital ones, which turns ß into ss and ς into σ.
    private static String fold(int c) {
        if (c >= CHEROKEE_FIRST && c <= CHEROKEE_LAST || c == 0x131) {
            return Character.toString(c);
        }
        if (c == 0x130) {
            return "i̇";
        }
        if (c == 0x1e9e) {
            return "ss";
        }
        String single = Character.toString(c);
        String upper = single.toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        upper.codePoints()
                .forEach(
                        each ->
                                folded.append(
                                        each >= CHEROKEE_FIRST && each <= CHEROKEE_LAST
                                                ? Character.toString(each)
                                                : Character.toString(Character.toLowerCase(each))));
        return folded.toString();
    }
}
