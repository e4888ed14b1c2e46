// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

/// Text of values as it may stand on a screen.
final class SafeText {
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private SafeText() {}

    /// {@return the first code points of the text, with `…` after them where there are more}
    static String shortened(String text, int length) {
        if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length)) + CellText.ELLIPSIS;
    }

    /// {@return the text with pictures in place of control characters, such as `␛`: data must not
    /// steer a terminal; line breaks and tabulators stay}
    static String of(String text) {
        if (text.chars().noneMatch(SafeText::isControl)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.chars().forEach(c -> safe.append((char) (isControl(c) ? picture(c) : c)));
        return safe.toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static int picture(int control) {
        if (control < ' ') {
            return PICTURES + control;
        }
        // The controls above have no pictures of their own.
        return control == 0x7f ? PICTURE_OF_DELETE : 0xfffd;
    }
}
