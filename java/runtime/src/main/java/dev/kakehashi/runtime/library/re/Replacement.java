package dev.kakehashi.runtime.library.re;

import dev.kakehashi.runtime.error.IndexError;

import java.util.ArrayList;
import java.util.List;

/// What a match is replaced by: text, and what groups matched.
final class Replacement {
    private sealed interface Part {}

    private record Text(String text) implements Part {}

    private record Group(int number) implements Part {}

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private final PyPattern pattern;
    private final Reader in;

    Replacement(String template, PyPattern pattern) {
        this.pattern = pattern;
        this.in = new Reader(template);
        while (in.peek() != Reader.END) {
            int from = in.at;
            int c = in.next();
            if (c == '\\') {
                escape(from);
            } else {
                literal.appendCodePoint(c);
            }
        }
        flush();
    }

    private void flush() {
        if (!literal.isEmpty()) {
            parts.add(new Text(literal.toString()));
            literal.setLength(0);
        }
    }

    private void group(int number, int from) {
        if (number >= pattern.javaGroups().length) {
            throw in.error("invalid group reference " + number, from + 1);
        }
        flush();
        parts.add(new Group(number));
    }

    private void escape(int from) {
        int c = in.next();
        if (c == Reader.END) {
            throw in.error("bad escape (end of pattern)", from);
        }
        if (c == 'g') {
            named(from);
        } else if (c == '0') {
            literal.append((char) Escapes.octal(in, c, from));
        } else if (c >= '1' && c <= '9') {
            numbered(c, from);
        } else if (Escapes.isAsciiLetter(c)) {
            int at = "abfnrtv".indexOf(c);
            if (at < 0) {
                throw in.error("bad escape \\" + Character.toString(c), from);
            }
            literal.append("\u0007\b\f\n\r\t\u000b".charAt(at));
        } else if (c == '\\') {
            literal.append('\\');
        } else {
            literal.append('\\').appendCodePoint(c);
        }
    }

    private void numbered(int c, int from) {
        int number = c - '0';
        if (in.peek() >= '0' && in.peek() <= '9') {
            if (c <= '7' && in.peek() <= '7' && in.peek(1) >= '0' && in.peek(1) <= '7') {
                int value = Escapes.octal(in, c, from);
                literal.append((char) value);
                return;
            }
            number = number * 10 + in.next() - '0';
        }
        group(number, from);
    }

    private void named(int from) {
        if (!in.accept('<')) {
            throw in.error("missing <", in.at);
        }
        int place = in.at;
        String name = in.until('>', "group name");
        Integer number = pattern.names().get(name);
        if (number == null && name.matches("[0-9]+")) {
            number = Integer.parseInt(name);
            if (number >= pattern.javaGroups().length) {
                throw in.error("invalid group reference " + number, place);
            }
        }
        if (number == null) {
            if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                throw in.error(
                        "bad character in group name " + dev.kakehashi.runtime.Repr.of(name),
                        place);
            }
            throw new IndexError("unknown group name '" + name + "'");
        }
        group(number, from);
    }

    /// {@return the text for a match}
    String of(PyMatch match) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Text plain -> plain.text;
                        case Group group -> match.text(group.number);
                    });
        }
        return text.toString();
    }
}
