// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Field;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/// Turns the Java values of lists and structs into JDBC's.
///
/// @param dialect what names the types of items
/// @param connection what makes arrays and structs
record NestedParameters(Dialect dialect, Connection connection) {
    @Nullable Object of(DataType type, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case List<?> list when type instanceof ListType(DataType inner) -> array(inner, list);
            case List<?> list when type instanceof ArrayType(DataType inner, long _) ->
                    array(inner, list);
            case Map<?, ?> map when type instanceof StructType struct -> struct(struct, map);
            case ZonedDateTime time -> time.toInstant().atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }

    private Object array(DataType inner, List<?> list) throws SQLException {
        @Nullable Object[] items = new Object[list.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = of(inner, list.get(i));
        }
        return connection.createArrayOf(dialect.itemType(inner), items);
    }

    private Object struct(StructType struct, Map<?, ?> map) throws SQLException {
        @Nullable Object[] values = new Object[struct.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = struct.fields().get(i);
            values[i] = of(field.type(), map.get(field.name()));
        }
        return connection.createStruct(dialect.itemType(struct), values);
    }
}
