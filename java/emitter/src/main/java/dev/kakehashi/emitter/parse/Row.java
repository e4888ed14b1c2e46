// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A row of the worker's answer.
final class Row {
    private final List<?> cells;

    Row(List<?> cells) {
        this.cells = cells;
    }

    int number(int index) {
        if (cells.get(index) instanceof Long number) {
            return Math.toIntExact(number);
        }
        throw damaged("a number", cells.get(index));
    }

    String text(int index) {
        if (cells.get(index) instanceof String text) {
            return text;
        }
        throw damaged("a text", cells.get(index));
    }

    @Nullable String optionalText(int index) {
        return cells.get(index) == null ? null : text(index);
    }

    boolean truth(int index) {
        if (cells.get(index) instanceof Boolean truth) {
            return truth;
        }
        throw damaged("a truth value", cells.get(index));
    }

    List<?> list(int index) {
        if (cells.get(index) instanceof List<?> list) {
            return list;
        }
        throw damaged("a list", cells.get(index));
    }

    @Nullable Object value(int index) {
        return cells.get(index);
    }

    /// Whether the interpreter that made the row knows this field.
    boolean has(int index) {
        return index < cells.size();
    }

    private static IllegalStateException damaged(String wanted, @Nullable Object found) {
        return new IllegalStateException(
                "the worker's answer to parse has %s where %s belongs".formatted(found, wanted));
    }
}
