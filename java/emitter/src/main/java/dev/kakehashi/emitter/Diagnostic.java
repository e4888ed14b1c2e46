// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter;

import dev.kakehashi.emitter.ast.Position;

/// Something to be said about a place in a source.
///
/// @param line from 1; 0 if it is about the whole file
/// @param column in characters, from 1; 0 if it is about the whole line
/// @param message what is the matter
/// @param sourceLine the line, or ""
/// @param hint what to do, or ""
/// @param printed how Python itself prints it, or ""
public record Diagnostic(
        Kind kind,
        String file,
        int line,
        int column,
        String message,
        String sourceLine,
        String hint,
        String printed) {
    /// How bad it is.
    public enum Kind {
        /// Python does not run it either.
        SYNTAX,
        /// Python runs it; the emitter cannot translate it.
        UNSUPPORTED,
        /// Python warns of it.
        WARNING
    }

    /// A diagnostic that is not Python's own.
    public Diagnostic(
            Kind kind,
            String file,
            int line,
            int column,
            String message,
            String sourceLine,
            String hint) {
        this(kind, file, line, column, message, sourceLine, hint, "");
    }

    /// {@return that a construct cannot be translated}
    ///
    /// @param hint what to write instead
    public static Diagnostic unsupported(
            Source source, Position position, String message, String hint) {
        return new Diagnostic(
                Kind.UNSUPPORTED,
                source.file(),
                position.line(),
                position.column() + 1,
                message,
                source.line(position.line()),
                hint);
    }

    /// {@return it for people: file, line, column, the source line with a mark, the hint}
    public String text() {
        if (!printed.isEmpty()) {
            return printed;
        }
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        text.append(kind == Kind.WARNING ? ": warning: " : ": error: ").append(message);
        if (!sourceLine.isBlank()) {
            text.append("\n    ").append(sourceLine);
            if (column > 0) {
                text.append("\n    ").append(padding()).append('^');
            }
        }
        if (!hint.isEmpty()) {
            text.append("\nhint: ").append(hint);
        }
        return text.toString();
    }

    /// As wide as what stands before the place: tabs stay tabs.
    private String padding() {
        StringBuilder padding = new StringBuilder();
        sourceLine
                .codePoints()
                .limit(column - 1L)
                .forEach(character -> padding.append(character == '\t' ? '\t' : ' '));
        return padding.toString();
    }
}
