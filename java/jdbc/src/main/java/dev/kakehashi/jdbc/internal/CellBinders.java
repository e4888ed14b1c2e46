// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/// How JDBC takes the values of each type of a frame.
final class CellBinders {
    private CellBinders() {}

    /// @param dialect what names the types of items
    static CellBinder of(DataType type, Dialect dialect) {
        return switch (type) {
            case ScalarType scalar -> of(scalar);
            case EnumType _ -> of(ScalarType.STRING);
            case DecimalType _ ->
                    (statement, parameter, column, row) ->
                            statement.setBigDecimal(parameter, column.getBigDecimal(row));
            case DurationType _ ->
                    (statement, parameter, column, row) ->
                            statement.setObject(parameter, column.getDuration(row));
            case DatetimeType datetime ->
                    datetime.zone() == null
                            ? (statement, parameter, column, row) ->
                                    statement.setObject(parameter, column.getLocalDateTime(row))
                            : (statement, parameter, column, row) -> {
                                Instant instant = Objects.requireNonNull(column.getInstant(row));
                                statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
                            };
            case ListType _, ArrayType _, StructType _ ->
                    (statement, parameter, column, row) ->
                            statement.setObject(
                                    parameter,
                                    new NestedParameters(dialect, statement.getConnection())
                                            .of(type, column.getObject(row)));
        };
    }

    private static CellBinder of(ScalarType type) {
        return switch (type) {
            case BOOLEAN ->
                    (statement, parameter, column, row) ->
                            statement.setBoolean(parameter, column.getBoolean(row));
            case INT8, INT16, UINT8 ->
                    (statement, parameter, column, row) ->
                            statement.setShort(parameter, column.getShort(row));
            case INT32, UINT16 ->
                    (statement, parameter, column, row) ->
                            statement.setInt(parameter, column.getInt(row));
            case INT64, UINT32 ->
                    (statement, parameter, column, row) ->
                            statement.setLong(parameter, column.getLong(row));
            case UINT64, INT128, UINT128 ->
                    (statement, parameter, column, row) ->
                            statement.setBigDecimal(
                                    parameter,
                                    new BigDecimal(
                                            Objects.requireNonNull(column.getBigInteger(row))));
            case FLOAT16, FLOAT32 ->
                    (statement, parameter, column, row) ->
                            statement.setFloat(parameter, column.getFloat(row));
            case FLOAT64 ->
                    (statement, parameter, column, row) ->
                            statement.setDouble(parameter, column.getDouble(row));
            case STRING, CATEGORICAL ->
                    (statement, parameter, column, row) ->
                            statement.setString(parameter, column.getString(row));
            case BINARY ->
                    (statement, parameter, column, row) ->
                            statement.setBytes(parameter, column.getBytes(row));
            case DATE ->
                    (statement, parameter, column, row) ->
                            statement.setObject(parameter, column.getLocalDate(row));
            case TIME ->
                    (statement, parameter, column, row) ->
                            statement.setObject(parameter, column.getLocalTime(row));
            case NULL ->
                    (statement, parameter, column, row) -> {
                        throw new IllegalStateException("A column of nulls has a value");
                    };
        };
    }
}
