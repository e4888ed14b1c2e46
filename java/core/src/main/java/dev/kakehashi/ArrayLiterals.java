// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.options.CastMode;
import dev.kakehashi.plan.Expression;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;

/// Literals with arrays in them. A plan has literals of lists only, so they are lists that are
/// cast.
final class ArrayLiterals {
    private ArrayLiterals() {}

    /// {@return the literal as one of this type}
    ///
    /// @param literal a value without Java arrays, of the type that [#listed] gives for this one
    /// @throws IllegalArgumentException when a value has not as many items as its type
    static Expression cast(Expression.Literal literal, DataType type) {
        requireWidths(literal.value(), type);
        return new Expression.Cast(literal, type, CastMode.STRICT);
    }

    /// {@return the type with lists in place of arrays}
    static DataType listed(DataType type) {
        return switch (type) {
            case ArrayType array -> DataType.list(listed(array.inner()));
            case ListType list -> DataType.list(listed(list.inner()));
            case StructType struct ->
                    DataType.struct(
                            struct.fields().stream()
                                    .map(field -> new Field(field.name(), listed(field.type())))
                                    .toList());
            default -> type;
        };
    }

    private static void requireWidths(@Nullable Object value, DataType type) {
        if (value == null) {
            return;
        }
        switch (type) {
            case ArrayType(DataType inner, long width) -> {
                Collection<?> items = (Collection<?>) value;
                if (items.size() != width) {
                    throw new IllegalArgumentException(
                            "%s has %d items, and a value of type %s has %d"
                                    .formatted(value, items.size(), type, width));
                }
                items.forEach(item -> requireWidths(item, inner));
            }
            case ListType(DataType inner) ->
                    ((Collection<?>) value).forEach(item -> requireWidths(item, inner));
            case StructType struct ->
                    struct.fields()
                            .forEach(
                                    field ->
                                            requireWidths(
                                                    ((Map<?, ?>) value).get(field.name()),
                                                    field.type()));
            default -> {}
        }
    }
}
