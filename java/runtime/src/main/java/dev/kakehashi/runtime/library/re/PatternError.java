package dev.kakehashi.runtime.library.re;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `re.error`: what is wrong with a regular expression, and where.
@Python("re.error")
public class PatternError extends StandardException {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final String pattern;
    private final Long position;

    /// @param message what is wrong
    /// @param pattern the expression, or null
    /// @param position the index of the character where it is wrong, or null
    public PatternError(String message, String pattern, Long position) {
        super(
                position == null
                        ? message
                        : message + " at position " + position + place(pattern, position));
        this.message = message;
        this.pattern = pattern;
        this.position = position;
    }

    private static String place(String pattern, long position) {
        if (pattern.indexOf('\n') < 0) {
            return "";
        }
        String before = pattern.substring(0, pattern.offsetByCodePoints(0, (int) position));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return " (line " + line + ", column " + (position - before.lastIndexOf('\n')) + ")";
    }

    /// {@return what is wrong, without the place}
    @Python("msg")
    public String msg() {
        return message;
    }

    /// {@return the expression}
    @Python("pattern")
    public String pattern() {
        return pattern;
    }

    /// {@return the index of the character}
    @Python("pos")
    public Long pos() {
        return position;
    }
}
