package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;

/// Methods of str that fill up to a width.
@Python("str")
public abstract class StrPadding extends StrCodec {
    StrPadding() {}

    /// {@return this text in the middle of so many characters}
    @Python("center(self, width, fillchar=' ', /)")
    public static String center(String self, long width, String fill) {
        long missing = width - Str.length(self);
        long left = missing / 2 + (missing & width & 1);
        return filled(self, left, missing - left, fill, missing);
    }

    /// {@return this text at the left of so many characters}
    @Python("ljust(self, width, fillchar=' ', /)")
    public static String ljust(String self, long width, String fill) {
        long missing = width - Str.length(self);
        return filled(self, 0, missing, fill, missing);
    }

    /// {@return this text at the right of so many characters}
    @Python("rjust(self, width, fillchar=' ', /)")
    public static String rjust(String self, long width, String fill) {
        long missing = width - Str.length(self);
        return filled(self, missing, 0, fill, missing);
    }

    private static String filled(String text, long left, long right, String fill, long missing) {
        if (Str.length(fill) != 1) {
            throw new TypeError("The fill character must be exactly one character long");
        }
        return missing <= 0
                ? text
                : fill.repeat(Math.toIntExact(left)) + text + fill.repeat(Math.toIntExact(right));
    }

    /// {@return this text with zeros before it, behind a sign}
    @Python("zfill(self, width, /)")
    public static String zfill(String self, long width) {
        long missing = width - Str.length(self);
        if (missing <= 0) {
            return self;
        }
        int sign = !self.isEmpty() && (self.charAt(0) == '-' || self.charAt(0) == '+') ? 1 : 0;
        return self.substring(0, sign)
                + "0".repeat(Math.toIntExact(missing))
                + self.substring(sign);
    }

    /// {@return this text with spaces for tabs}
    @Python("expandtabs(self, tabsize=8)")
    public static String expandtabs(String self, long size) {
        StringBuilder expanded = new StringBuilder(self.length());
        long column = 0;
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\t') {
                if (size > 0) {
                    long spaces = size - column % size;
                    expanded.repeat(' ', Math.toIntExact(spaces));
                    column += spaces;
                }
            } else {
                expanded.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return expanded.toString();
    }
}
