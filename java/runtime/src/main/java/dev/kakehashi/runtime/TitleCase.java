package dev.kakehashi.runtime;

import java.util.Locale;

/// Letters as they begin a word.
final class TitleCase {
    private TitleCase() {}

    static String of(int c) {
        int single = Character.toTitleCase(c);
        if (single != c || Character.isTitleCase(c)) {
            return Character.toString(single);
        }
        // Letters that become several, as ß becomes Ss: the first one stays a capital.
        String upper = Character.toString(c).toUpperCase(Locale.ROOT);
        if (upper.codePointCount(0, upper.length()) == 1) {
            return upper;
        }
        int first = upper.offsetByCodePoints(0, 1);
        return upper.substring(0, first) + upper.substring(first).toLowerCase(Locale.ROOT);
    }
}
