package dev.kakehashi.runtime.format;

/// A number as text in its parts, to be grouped and filled up.
///
/// @param sign the sign that is shown, or an empty text
/// @param prefix what comes between sign and digits: `0x`
/// @param digits the digits before the point
/// @param rest what comes after them
record NumberText(String sign, String prefix, String digits, String rest) {
    String format(FormatSpec spec) {
        FormatSpec full = spec.withDefaults('>');
        String shown = digits;
        boolean inner = full.align() == '=' && full.fill() == '0';
        int least = inner ? full.width() - sign.length() - prefix.length() - rest.length() : 0;
        boolean digital = digits.isEmpty() || "iInN".indexOf(digits.charAt(0)) < 0;
        if (full.grouping() != 0 && digital) {
            shown = grouped(full, least);
        } else if (shown.length() < least) {
            shown = "0".repeat(least - shown.length()) + shown;
        }
        String text = shown + rest;
        if (full.align() != '=') {
            return full.pad(sign + prefix + text);
        }
        int missing = full.width() - sign.length() - prefix.length() - text.length();
        return sign + prefix + Character.toString(full.fill()).repeat(Math.max(0, missing)) + text;
    }

    /// Groups the digits, and zeros before them up to a width: a separator never comes first.
    private String grouped(FormatSpec spec, int least) {
        if (!digits.isEmpty() && !Character.isLetterOrDigit(digits.charAt(0))) {
            return digits;
        }
        int size = "boxX".indexOf(spec.type()) >= 0 && spec.type() != 0 ? 4 : 3;
        StringBuilder backwards = new StringBuilder();
        int inGroup = 0;
        for (int i = digits.length() - 1; i >= 0 || backwards.length() < least; i--) {
            if (inGroup == size) {
                backwards.append(spec.grouping());
                inGroup = 0;
            }
            backwards.append(i >= 0 ? digits.charAt(i) : '0');
            inGroup++;
        }
        return backwards.reverse().toString();
    }

    /// {@return the sign that is shown of a number}
    static String sign(FormatSpec spec, boolean negative) {
        if (negative) {
            return "-";
        }
        return spec.sign() == '+' || spec.sign() == ' ' ? String.valueOf(spec.sign()) : "";
    }
}
