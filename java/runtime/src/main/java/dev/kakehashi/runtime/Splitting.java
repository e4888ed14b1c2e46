package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyList;

/// Splits texts.
final class Splitting {
    private Splitting() {}

    static PyList<String> words(String text, long most) {
        PyList<String> words = new PyList<>();
        int at = skip(text, 0);
        while (at < text.length()) {
            if (most >= 0 && words.size() >= most) {
                words.add(text.substring(at));
                return words;
            }
            int end = at;
            while (end < text.length() && !TextSpace.isSpace(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(at, end));
            at = skip(text, end);
        }
        return words;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && TextSpace.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static PyList<String> lastWords(String text, long most) {
        PyList<String> words = new PyList<>();
        String left = TextSpace.stripEnd(text);
        while (!left.isEmpty()) {
            if (most >= 0 && words.size() >= most) {
                words.add(left);
                break;
            }
            int from = left.length();
            while (from > 0 && !TextSpace.isSpace(left.charAt(from - 1))) {
                from--;
            }
            words.add(left.substring(from));
            left = TextSpace.stripEnd(left.substring(0, from));
        }
        words.reverse();
        return words;
    }

    static PyList<String> parts(String text, String separator, long most) {
        PyList<String> parts = new PyList<>();
        int from = 0;
        while (most < 0 || parts.size() < most) {
            int at = text.indexOf(separator, from);
            if (at < 0) {
                break;
            }
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    static PyList<String> lastParts(String text, String separator, long most) {
        PyList<String> parts = new PyList<>();
        int to = text.length();
        while (most < 0 || parts.size() < most) {
            int at =
                    to < separator.length()
                            ? -1
                            : text.lastIndexOf(separator, to - separator.length());
            if (at < 0) {
                break;
            }
            parts.add(text.substring(at + separator.length(), to));
            to = at;
        }
        parts.add(text.substring(0, to));
        parts.reverse();
        return parts;
    }

    static PyList<String> lines(String text, boolean keepEnds) {
        PyList<String> lines = new PyList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            int next = end;
            if (next < text.length()) {
                next += text.startsWith("\r\n", end) ? 2 : 1;
            }
            lines.add(text.substring(from, keepEnds ? next : end));
            from = next;
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r')
                || (c >= 0x1c && c <= 0x1e)
                || c == 0x85
                || c == 0x2028
                || c == 0x2029;
    }

    static String replace(String text, String old, String replacement, long count) {
        long most = count < 0 ? Long.MAX_VALUE : count;
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (long done = 0; done < most; done++) {
            if (old.isEmpty()) {
                result.append(replacement);
                if (from == text.length()) {
                    return result.toString();
                }
                int end = text.offsetByCodePoints(from, 1);
                result.append(text, from, end);
                from = end;
                continue;
            }
            int at = text.indexOf(old, from);
            if (at < 0) {
                break;
            }
            result.append(text, from, at).append(replacement);
            from = at + old.length();
        }
        return result.append(text, from, text.length()).toString();
    }
}
