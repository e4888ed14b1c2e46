package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Bytes;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Methods of bytes and bytearray; only ASCII's letters count as letters.
@Python("bytes")
public final class BytesMethods extends BytesParts {
    private BytesMethods() {}

    private static ByteSequence map(ByteSequence self, IntUnaryOperator change) {
        byte[] bytes = new byte[self.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) change.applyAsInt(self.at(i));
        }
        return self.with(bytes);
    }

    private static boolean all(ByteSequence self, IntPredicate test) {
        for (int i = 0; i < self.size(); i++) {
            if (!test.test(self.at(i))) {
                return false;
            }
        }
        return self.size() > 0;
    }

    private static boolean isUpper(int b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isLower(int b) {
        return b >= 'a' && b <= 'z';
    }

    private static boolean isLetter(int b) {
        return isUpper(b) || isLower(b);
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    private static int toUpper(int b) {
        return isLower(b) ? b - 32 : b;
    }

    private static int toLower(int b) {
        return isUpper(b) ? b + 32 : b;
    }

    /// {@return in small letters}
    @Python("lower(self, /)")
    public static ByteSequence lower(ByteSequence self) {
        return map(self, BytesMethods::toLower);
    }

    /// {@return in capital letters}
    @Python("upper(self, /)")
    public static ByteSequence upper(ByteSequence self) {
        return map(self, BytesMethods::toUpper);
    }

    /// {@return with small and capital letters exchanged}
    @Python("swapcase(self, /)")
    public static ByteSequence swapcase(ByteSequence self) {
        return map(self, b -> isUpper(b) ? toLower(b) : toUpper(b));
    }

    /// {@return with a capital letter first and small ones behind it}
    @Python("capitalize(self, /)")
    public static ByteSequence capitalize(ByteSequence self) {
        byte[] bytes = lower(self).toArray();
        if (bytes.length > 0) {
            bytes[0] = (byte) toUpper(bytes[0] & 0xff);
        }
        return self.with(bytes);
    }

    /// {@return with a capital letter at the start of each word}
    @Python("title(self, /)")
    public static ByteSequence title(ByteSequence self) {
        byte[] bytes = self.toArray();
        boolean inWord = false;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            bytes[i] = (byte) (inWord ? toLower(b) : toUpper(b));
            inWord = isLetter(b);
        }
        return self.with(bytes);
    }

    /// {@return whether all are letters}
    @Python("isalpha(self, /)")
    public static boolean isalpha(ByteSequence self) {
        return all(self, BytesMethods::isLetter);
    }

    /// {@return whether all are letters or digits}
    @Python("isalnum(self, /)")
    public static boolean isalnum(ByteSequence self) {
        return all(self, b -> isLetter(b) || isDigit(b));
    }

    /// {@return whether all are digits}
    @Python("isdigit(self, /)")
    public static boolean isdigit(ByteSequence self) {
        return all(self, BytesMethods::isDigit);
    }

    /// {@return whether all are white space}
    @Python("isspace(self, /)")
    public static boolean isspace(ByteSequence self) {
        return all(self, b -> SPACE.indexOf(b) >= 0);
    }

    /// {@return whether all are of ASCII}
    @Python("isascii(self, /)")
    public static boolean isascii(ByteSequence self) {
        return self.size() == 0 || all(self, b -> b < 128);
    }

    /// {@return whether there are letters, and no capital ones}
    @Python("islower(self, /)")
    public static boolean islower(ByteSequence self) {
        return text(self).chars().anyMatch(BytesMethods::isLower)
                && text(self).chars().noneMatch(BytesMethods::isUpper);
    }

    /// {@return whether there are letters, and no small ones}
    @Python("isupper(self, /)")
    public static boolean isupper(ByteSequence self) {
        return text(self).chars().anyMatch(BytesMethods::isUpper)
                && text(self).chars().noneMatch(BytesMethods::isLower);
    }

    /// {@return in the middle of so many bytes}
    @Python("center(self, width, fillchar=None, /)")
    public static ByteSequence center(ByteSequence self, long width, Object fill) {
        return bytes(self, Str.center(text(self), width, fill(fill, "center")));
    }

    /// {@return at the left of so many bytes}
    @Python("ljust(self, width, fillchar=None, /)")
    public static ByteSequence ljust(ByteSequence self, long width, Object fill) {
        return bytes(self, Str.ljust(text(self), width, fill(fill, "ljust")));
    }

    /// {@return at the right of so many bytes}
    @Python("rjust(self, width, fillchar=None, /)")
    public static ByteSequence rjust(ByteSequence self, long width, Object fill) {
        return bytes(self, Str.rjust(text(self), width, fill(fill, "rjust")));
    }

    private static String fill(Object fill, String method) {
        if (fill == null) {
            return " ";
        }
        if (fill instanceof ByteSequence bytes && bytes.size() == 1) {
            return text(bytes);
        }
        throw new TypeError(
                method
                        + "() argument 2 must be a byte string of length 1, not "
                        + Repr.typeName(fill));
    }

    /// {@return with zeros before them, behind a sign}
    @Python("zfill(self, width, /)")
    public static ByteSequence zfill(ByteSequence self, long width) {
        return bytes(self, Str.zfill(text(self), width));
    }

    /// {@return with spaces for tabs}
    @Python("expandtabs(self, tabsize=8)")
    public static ByteSequence expandtabs(ByteSequence self, long size) {
        return bytes(self, Str.expandtabs(text(self), size));
    }

    /// {@return with bytes replaced by those of a table of 256, and some left out}
    @Python("translate(self, table, /, delete=None)")
    public static ByteSequence translate(ByteSequence self, Object table, Object gone) {
        String to = table == null ? null : like(table);
        if (to != null && to.length() != 256) {
            throw new ValueError("translation table must be 256 characters long");
        }
        String left = gone == null ? "" : like(gone);
        StringBuilder result = new StringBuilder();
        text(self)
                .chars()
                .filter(b -> left.indexOf(b) < 0)
                .forEach(b -> result.append(to == null ? (char) b : to.charAt(b)));
        return bytes(self, result.toString());
    }

    /// {@return a table for translate}
    @Python("maketrans(frm, to, /)")
    public static Bytes maketrans(Object from, Object to) {
        String keys = like(from);
        String values = like(to);
        if (keys.length() != values.length()) {
            throw new ValueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) i;
        }
        for (int i = 0; i < keys.length(); i++) {
            table[keys.charAt(i)] = (byte) values.charAt(i);
        }
        return Bytes.of(table);
    }
}
