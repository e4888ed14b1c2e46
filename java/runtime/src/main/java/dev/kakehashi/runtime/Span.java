package dev.kakehashi.runtime;

/// The part of a text between two indices as methods take them, in Java's offsets.
///
/// @param from the first offset
/// @param to the offset that ends it
/// @param exists whether the first index is not behind the last: an empty part is found at an end,
///   but nowhere else
record Span(int from, int to, boolean exists) {
    static Span of(String text, Object start, Object end) {
        if (start == null && end == null) {
            return new Span(0, text.length(), true);
        }
        int length = Str.length(text);
        int from = start == null ? 0 : bound(Int.sliceIndex(start), length);
        int to = end == null ? length : Math.min(bound(Int.sliceIndex(end), length), length);
        if (from > to) {
            return new Span(0, 0, false);
        }
        return length == text.length()
                ? new Span(from, to, true)
                : new Span(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to), true);
    }

    private static int bound(int index, int length) {
        return index < 0 ? Math.max(0, index + length) : index;
    }

    long find(String text, String part) {
        int at = exists ? text.indexOf(part, from, to) : -1;
        return StrSearch.index(text, at);
    }

    long findLast(String text, String part) {
        if (!exists || part.length() > to - from) {
            return -1;
        }
        int at = text.lastIndexOf(part, to - part.length());
        return at < from ? -1 : StrSearch.index(text, at);
    }
}
