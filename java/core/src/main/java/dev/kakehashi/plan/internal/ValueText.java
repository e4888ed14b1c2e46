// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.plan.Expression;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/// Values as text.
final class ValueText {
    private static final int MOST_ITEMS = 20;
    private static final int MOST_BYTES = 32;

    private ValueText() {}

    /// {@return a literal; with its type, where the value does not tell it}
    static String of(Expression.Literal literal) {
        DataType type = literal.type();
        String value = of(literal.value());
        boolean plain =
                type == null
                        || type.equals(DataType.NULL)
                        || (literal.value() != null && tellsType(type));
        return plain ? value : "lit(%s, %s)".formatted(value, type);
    }

    private static boolean tellsType(DataType type) {
        return type instanceof ScalarType scalar
                && switch (scalar) {
                    case BOOLEAN, STRING, BINARY, DATE, TIME -> true;
                    default -> false;
                };
    }

    /// {@return a value; what is left out of a long one is counted}
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case byte[] bytes when bytes.length > MOST_BYTES ->
                    "0x%s… (%d bytes)"
                            .formatted(
                                    HexFormat.of().formatHex(bytes, 0, MOST_BYTES), bytes.length);
            case byte[] bytes -> "0x" + HexFormat.of().formatHex(bytes);
            case Collection<?> items -> {
                String shown =
                        items.stream()
                                .limit(MOST_ITEMS)
                                .map(ValueText::of)
                                .collect(Collectors.joining(", "));
                yield items.size() > MOST_ITEMS
                        ? "[%s, … (%d items)]".formatted(shown, items.size())
                        : "[" + shown + "]";
            }
            case Map<?, ?> entries ->
                    entries.entrySet().stream()
                            .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
