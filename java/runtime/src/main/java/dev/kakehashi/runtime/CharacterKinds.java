package dev.kakehashi.runtime;

/// Kinds of characters as Python's `unicodedata` has them.
final class CharacterKinds {
    /// Chinese characters that are numbers.
    private static final String NUMERALS =
            "㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零參拾兩零六陸什";

    private CharacterKinds() {}

    /// Decimal digits, and others that stand for one: superscripts, digits in circles.
    static boolean isDigit(int c) {
        return Character.isDigit(c)
                || c == 0xb2
                || c == 0xb3
                || c == 0xb9
                || (c >= 0x1369 && c <= 0x1371)
                || c == 0x19da
                || c == 0x2070
                || (c >= 0x2074 && c <= 0x2079)
                || (c >= 0x2080 && c <= 0x2089)
                || (c >= 0x2460 && c <= 0x2468)
                || (c >= 0x2474 && c <= 0x247c)
                || (c >= 0x2488 && c <= 0x2490)
                || c == 0x24ea
                || (c >= 0x24f5 && c <= 0x24fd)
                || c == 0x24ff
                || (c >= 0x2776 && c <= 0x277e)
                || (c >= 0x2780 && c <= 0x2788)
                || (c >= 0x278a && c <= 0x2792)
                || (c >= 0x10a40 && c <= 0x10a43)
                || (c >= 0x10e60 && c <= 0x10e68)
                || (c >= 0x11052 && c <= 0x1105a)
                || (c >= 0x1f100 && c <= 0x1f10a);
    }

    /// Digits, fractions, Roman numerals and other numbers.
    static boolean isNumeric(int c) {
        return isDigit(c)
                || switch (Character.getType(c)) {
                    case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> isNumeral(c);
                };
    }

    /// Chinese characters that are numbers.
    private static boolean isNumeral(int c) {
        return c >= 0x3400 && NUMERALS.indexOf(c) >= 0;
    }

    static boolean startsName(int c) {
        return c == '_'
                || Character.isLetter(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || c == 0x2118
                || c == 0x212e
                || c == 0x309b
                || c == 0x309c;
    }

    static boolean isInName(int c) {
        return startsName(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.CONNECTOR_PUNCTUATION ->
                            true;
                    default ->
                            c == 0xb7 || c == 0x387 || c == 0x19da || (c >= 0x1369 && c <= 0x1371);
                };
    }
}
