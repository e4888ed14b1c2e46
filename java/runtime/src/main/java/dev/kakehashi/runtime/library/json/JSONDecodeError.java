package dev.kakehashi.runtime.library.json;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;

/// Python's `json.JSONDecodeError`: what is wrong with a document, and where.
@Python("json.decoder.JSONDecodeError")
public class JSONDecodeError extends ValueError {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final String document;
    private final long position;

    /// @param message what is wrong
    /// @param document the text
    /// @param position the index of the code point where it is wrong
    public JSONDecodeError(String message, String document, long position) {
        super(
                message
                        + ": line "
                        + line(document, position)
                        + " column "
                        + column(document, position)
                        + " (char "
                        + position
                        + ")");
        this.message = message;
        this.document = document;
        this.position = position;
    }

    /// {@return what is wrong, without the place}
    @Python("msg")
    public String msg() {
        return message;
    }

    /// {@return the text}
    @Python("doc")
    public String doc() {
        return document;
    }

    /// {@return the index of the code point}
    @Python("pos")
    public long pos() {
        return position;
    }

    /// {@return the line, from 1}
    @Python("lineno")
    public long lineno() {
        return line(document, position);
    }

    /// {@return the column, from 1}
    @Python("colno")
    public long colno() {
        return column(document, position);
    }

    private static String before(String document, long position) {
        return document.substring(0, document.offsetByCodePoints(0, (int) position));
    }

    private static long line(String document, long position) {
        return before(document, position).chars().filter(c -> c == '\n').count() + 1;
    }

    private static long column(String document, long position) {
        String before = before(document, position);
        return before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1L;
    }
}
