// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.jdbc.internal.SqlTypeName.Part;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes names of types apart, as H2 and DuckDB write them.
final class SqlTypeNameParser {
    private final String text;
    private int position;

    SqlTypeNameParser(String text) {
        this.text = text;
    }

    SqlTypeName parse() {
        SqlTypeName type = type();
        if (position < text.length()) {
            throw unexpected();
        }
        return type;
    }

    private SqlTypeName type() {
        StringBuilder name = new StringBuilder(word());
        List<String> arguments = new ArrayList<>();
        List<Part> fields = new ArrayList<>();
        parenthesis(name.toString(), arguments, fields);
        SqlTypeName type = null;
        while (position < text.length() && peek() != ',' && peek() != ')') {
            if (peek() == '[') {
                type = list(finished(type, name, arguments, fields));
            } else {
                String word = word();
                if (word.equals(SqlTypeName.LIST)) {
                    type = list(finished(type, name, arguments, fields));
                } else {
                    // What comes behind, as in TIMESTAMP(3) WITH TIME ZONE.
                    name.append(' ').append(word);
                    parenthesis(word, arguments, fields);
                }
            }
        }
        return finished(type, name, arguments, fields);
    }

    private static SqlTypeName finished(
            @Nullable SqlTypeName type,
            StringBuilder name,
            List<String> arguments,
            List<Part> fields) {
        return type != null
                ? type
                : new SqlTypeName(
                        name.toString(), List.copyOf(arguments), List.copyOf(fields), null, -1);
    }

    private SqlTypeName list(SqlTypeName item) {
        int width = -1;
        if (take('[')) {
            int start = position;
            while (position < text.length() && peek() != ']') {
                position++;
            }
            String digits = text.substring(start, position).strip();
            if (!take(']')) {
                throw unexpected();
            }
            width = digits.isEmpty() ? -1 : Integer.parseInt(digits);
        }
        return SqlTypeName.listOf(item, width);
    }

    private void parenthesis(String name, List<String> arguments, List<Part> fields) {
        if (!take('(')) {
            return;
        }
        boolean named = name.equals("STRUCT") || name.equals("ROW") || name.equals("UNION");
        do {
            if (named) {
                fields.add(new Part(identifier(), type()));
            } else if (name.equals("MAP")) {
                fields.add(new Part("", type()));
            } else {
                arguments.add(argument());
            }
        } while (take(','));
        if (!take(')')) {
            throw unexpected();
        }
    }

    private String argument() {
        return peek() == '\'' ? quoted('\'') : plain().strip();
    }

    private String identifier() {
        return peek() == '"' ? quoted('"') : plainWord();
    }

    private String word() {
        // DuckDB writes the type of a bare NULL in quotes.
        return peek() == '"' ? quoted('"') : plainWord().toUpperCase(Locale.ROOT);
    }

    private String plainWord() {
        peek();
        int start = position;
        while (position < text.length() && " ,()[]".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (start == position) {
            throw unexpected();
        }
        return text.substring(start, position);
    }

    private String plain() {
        int start = position;
        while (position < text.length() && ",)".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != quote) {
                value.append(c);
            } else if (position < text.length() && text.charAt(position) == quote) {
                value.append(quote);
                position++;
            } else {
                return value.toString();
            }
        }
        throw unexpected();
    }

    private boolean take(char expected) {
        if (peek() == expected) {
            position++;
            return true;
        }
        return false;
    }

    private char peek() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(
                "The name of a type, %s, is not understood at %d".formatted(text, position));
    }
}
