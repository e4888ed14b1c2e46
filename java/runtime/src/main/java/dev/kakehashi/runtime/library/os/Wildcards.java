package dev.kakehashi.runtime.library.os;

import java.util.regex.Pattern;

/// Names with wildcards: `*`, `?` and `[a-z]`.
public final class Wildcards {
    private Wildcards() {}

    /// {@return whether a text has wildcards}
    public static boolean isWild(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    /// {@return the pattern of the names that are meant}
    public static Pattern pattern(String wild) {
        StringBuilder pattern = new StringBuilder();
        int i = 0;
        while (i < wild.length()) {
            char c = wild.charAt(i++);
            if (c == '*') {
                pattern.append(".*");
            } else if (c == '?') {
                pattern.append('.');
            } else if (c == '[') {
                i = set(wild, i, pattern);
            } else {
                pattern.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /// Writes a set whose bracket is open, and returns where the text goes on.
    private static int set(String wild, int start, StringBuilder pattern) {
        int first = start < wild.length() && wild.charAt(start) == '!' ? start + 1 : start;
        int end =
                wild.indexOf(
                        ']',
                        first < wild.length() && wild.charAt(first) == ']' ? first + 1 : first);
        if (end < 0) {
            pattern.append("\\[");
            return start;
        }
        pattern.append('[').append(first > start ? "^" : "");
        for (char c : wild.substring(first, end).toCharArray()) {
            pattern.append("\\[]&^".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        pattern.append(']');
        return end + 1;
    }
}
