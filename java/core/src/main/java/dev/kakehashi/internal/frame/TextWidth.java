// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How many columns of a screen text takes up.
final class TextWidth {
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.YI);
    private static final int EMOJI_STYLE = 0xfe0f;

    private TextWidth() {}

    static int of(String text) {
        if (isPrintableAscii(text)) {
            return text.length();
        }
        return characters(text).stream().mapToInt(TextWidth::ofCharacter).sum();
    }

    /// {@return the characters as a reader sees them: a letter with its accents, an emoji of
    /// several code points}
    static List<String> characters(String text) {
        List<String> characters = new ArrayList<>(text.length());
        if (isPrintableAscii(text)) {
            text.chars().forEach(c -> characters.add(String.valueOf((char) c)));
            return characters;
        }
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }

    static int ofCharacter(String character) {
        if (character
                .codePoints()
                .anyMatch(point -> point == EMOJI_STYLE || Character.isEmojiPresentation(point))) {
            return 2;
        }
        return character.codePoints().map(TextWidth::ofCodePoint).sum();
    }

    private static int ofCodePoint(int point) {
        if (isNarrowForm(point)) {
            return 1;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        boolean punctuation = point >= 0x3000 && point <= 0x303e;
        boolean fullWidthForm =
                (point >= 0xff01 && point <= 0xff60) || (point >= 0xffe0 && point <= 0xffe6);
        return punctuation || fullWidthForm || WIDE.contains(UnicodeScript.of(point));
    }

    private static boolean isNarrowForm(int point) {
        return point >= 0xff61 && point <= 0xffdc;
    }

    private static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
