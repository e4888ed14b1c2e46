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
        return cells.get(index) instanceof Long number
                ? Math.toIntExact(number)
                : Row.<Integer>damaged("a number", cells.get(index));
    }

    String text(int index) {
        return cells.get(index) instanceof String text
                ? text
                : Row.<String>damaged("a text", cells.get(index));
    }

    @Nullable String optionalText(int index) {
        return cells.get(index) == null ? null : text(index);
    }

    boolean truth(int index) {
        return cells.get(index) instanceof Boolean truth
                ? truth
                : Row.<Boolean>damaged("a truth value", cells.get(index));
    }

    List<?> list(int index) {
        return cells.get(index) instanceof List<?> list
                ? list
                : Row.<List<?>>damaged("a list", cells.get(index));
    }

    @Nullable Object value(int index) {
        return cells.get(index);
    }

    /// Whether the interpreter that made the row knows this field.
    boolean has(int index) {
        return index < cells.size();
    }

    private static <T> T damaged(String wanted, @Nullable Object found) {
        throw new IllegalStateException(
                "the worker's answer to parse has %s where %s belongs".formatted(found, wanted));
    }
}
