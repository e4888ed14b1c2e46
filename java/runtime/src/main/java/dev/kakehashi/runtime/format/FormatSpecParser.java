package dev.kakehashi.runtime.format;

import dev.kakehashi.runtime.error.ValueError;

/// Reads a format specification.
final class FormatSpecParser {
    private final String text;
    private final String typeName;
    private int at;

    FormatSpecParser(String text, String typeName) {
        this.text = text;
        this.typeName = typeName;
    }

    FormatSpec parse() {
        int fill = -1;
        char align = 0;
        if (!text.isEmpty()) {
            int first = text.codePointAt(0);
            int length = Character.charCount(first);
            if (text.length() > length && isAlign(text.charAt(length))) {
                fill = first;
                align = text.charAt(length);
                at = length + 1;
            } else if (isAlign(text.charAt(0))) {
                align = text.charAt(0);
                at = 1;
            }
        }
        char sign = peek() == '+' || peek() == '-' || peek() == ' ' ? take() : 0;
        boolean noNegativeZero = accept('z');
        boolean alternate = accept('#');
        if (fill < 0 && accept('0')) {
            fill = '0';
            if (align == 0 && !typeName.equals("str")) {
                align = '=';
            }
        }
        int width = number();
        char grouping = grouping();
        int precision = -1;
        if (accept('.')) {
            precision = number();
            if (precision < 0) {
                throw new ValueError("Format specifier missing precision");
            }
        }
        if (text.length() - at > 1) {
            throw new ValueError(
                    "Invalid format specifier '"
                            + text
                            + "' for object of type '"
                            + typeName
                            + "'");
        }
        char type = at < text.length() ? take() : 0;
        check(grouping, type == 0 && typeName.equals("str") ? 's' : type);
        return new FormatSpec(
                fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type);
    }

    private char grouping() {
        char grouping = accept(',') ? ',' : 0;
        if (accept('_')) {
            if (grouping != 0) {
                throw new ValueError("Cannot specify both ',' and '_'.");
            }
            grouping = '_';
        }
        if (peek() == ',' && grouping != 0) {
            throw new ValueError("Cannot specify both ',' and '_'.");
        }
        return grouping;
    }

    private static void check(char grouping, char type) {
        boolean fits =
                switch (type) {
                    case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0 -> true;
                    case 'b', 'o', 'x', 'X' -> grouping == '_';
                    default -> false;
                };
        if (grouping != 0 && !fits) {
            throw new ValueError("Cannot specify '" + grouping + "' with '" + type + "'.");
        }
    }

    private int number() {
        int from = at;
        long value = 0;
        while (Character.isDigit(peek())) {
            value = value * 10 + Character.digit(take(), 10);
            if (value > Integer.MAX_VALUE) {
                throw new ValueError("Too many decimal digits in format string");
            }
        }
        return at == from ? -1 : (int) value;
    }

    private static boolean isAlign(char c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char take() {
        return text.charAt(at++);
    }

    private boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }
}
