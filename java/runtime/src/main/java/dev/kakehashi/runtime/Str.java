package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.value.PySlice;

/// Python's str: a Java String whose indices count code points.
///
/// A text without characters beyond 16 bits is indexed directly; for others each index is counted.
@Python("str")
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class Str extends StrSearch {
    private static final int ASCII = 128;
    private static final String[] CHARACTERS = new String[256];

    static {
        for (int i = 0; i < CHARACTERS.length; i++) {
            CHARACTERS[i] = Character.toString(i);
        }
    }

    /// The last long text that turned out to have no surrogates, to count it once and not for each
    /// index.
    private static volatile String plain = "";

    private Str() {}

    /// {@return the number of characters}
    public static int length(String text) {
        return isPlain(text) ? text.length() : text.codePointCount(0, text.length());
    }

    /// {@return whether each character is one of Java's}
    static boolean isPlain(String text) {
        int length = text.length();
        if (length < ASCII || text == plain) {
            return text == plain || text.codePointCount(0, length) == length;
        }
        if (text.codePointCount(0, length) != length) {
            return false;
        }
        plain = text;
        return true;
    }

    /// {@return a text of one code point}
    public static String character(int codePoint) {
        return codePoint < CHARACTERS.length
                ? CHARACTERS[codePoint]
                : Character.toString(codePoint);
    }

    /// {@return `text[index]`}
    public static String get(String text, long index) {
        int length = length(text);
        long i = index < 0 ? index + length : index;
        if (i < 0 || i >= length) {
            throw new IndexError("string index out of range");
        }
        return length == text.length()
                ? character(text.charAt((int) i))
                : character(text.codePointAt(text.offsetByCodePoints(0, (int) i)));
    }

    /// {@return the characters from an index to before another; no negative ones}
    static String part(String text, int from, int to) {
        if (from >= to) {
            return "";
        }
        if (isPlain(text)) {
            return text.substring(from, to);
        }
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /// {@return the first characters, up to so many}
    public static String head(String text, int count) {
        return part(text, 0, Math.min(count, length(text)));
    }

    /// {@return `text[slice]`}
    public static String slice(String text, PySlice slice) {
        PySlice.Indices indices = slice.indices(length(text));
        if (indices.step() == 1) {
            return part(text, indices.start(), indices.start() + indices.count());
        }
        StringBuilder part = new StringBuilder(indices.count());
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0, at = indices.start(); i < indices.count(); i++, at += indices.step()) {
            part.appendCodePoint(codePoints[at]);
        }
        return part.toString();
    }

    /// {@return how both compare, by code points}
    public static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Surrogates stand for code points beyond all others.
                boolean high = Character.isSurrogate(x);
                return high == Character.isSurrogate(y) ? x - y : high ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
