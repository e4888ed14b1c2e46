// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// DuckDB: unsigned and very large integers, lists and structs of any depth.
final class DuckDbDialect extends StandardDialect {
    // A statement for each row takes fifty times as long.
    private static final int PARAMETERS = 2_000;
    private static final String TABLES =
            """
            SELECT 1 FROM information_schema.tables
            WHERE lower(table_name) = lower(?)
              AND (lower(table_schema) = lower(?)
                   OR ? IS NULL AND list_contains(current_schemas(true), table_schema))
            """;

    @Override
    public Optional<DataType> typeOf(JdbcColumn column) {
        return SqlTypeName.of(column.typeName()).flatMap(name -> typeOf(name, false));
    }

    private Optional<DataType> typeOf(SqlTypeName type, boolean nested) {
        SqlTypeName item = type.item();
        if (item != null) {
            return typeOf(item, true)
                    .map(
                            inner ->
                                    type.width() < 0
                                            ? DataType.list(inner)
                                            : DataType.array(inner, type.width()));
        }
        return switch (type.name()) {
            case "STRUCT" -> struct(type);
            case "DECIMAL" -> Optional.of(DataType.decimal(type.number(0, 18), type.number(1, 3)));
            case "ENUM" ->
                    Optional.of(
                            type.arguments().isEmpty()
                                    ? DataType.STRING
                                    : DataType.enumOf(type.arguments()));
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                    // In lists and structs the driver has java.sql.Timestamp, which moves times
                    // that the computer's own zone leaves out.
                    nested ? Optional.empty() : Optional.of(timestamp(type.name()));
            default -> Optional.ofNullable(scalar(type.name()));
        };
    }

    @SuppressWarnings("NullAway") // Null stands for a type that has no place in a frame.
    private static DataType scalar(String name) {
        return switch (name) {
            case "BOOLEAN" -> DataType.BOOLEAN;
            case "TINYINT" -> DataType.INT8;
            case "SMALLINT" -> DataType.INT16;
            case "INTEGER" -> DataType.INT32;
            case "BIGINT" -> DataType.INT64;
            case "HUGEINT" -> DataType.INT128;
            case "UTINYINT" -> DataType.UINT8;
            case "USMALLINT" -> DataType.UINT16;
            case "UINTEGER" -> DataType.UINT32;
            case "UBIGINT" -> DataType.UINT64;
            case "UHUGEINT" -> DataType.UINT128;
            case "FLOAT" -> DataType.FLOAT32;
            case "DOUBLE" -> DataType.FLOAT64;
            case "VARCHAR", "UUID", "JSON" -> DataType.STRING;
            case "BLOB" -> DataType.BINARY;
            case "DATE" -> DataType.DATE;
            case "TIME" -> DataType.TIME;
            case "TIMESTAMP WITH TIME ZONE" -> DataType.datetime(TimeUnit.MICROSECONDS, "UTC");
            case "NULL" -> DataType.NULL;
            default -> null;
        };
    }

    private static DataType timestamp(String name) {
        return DataType.datetime(
                switch (name) {
                    case "TIMESTAMP_NS" -> TimeUnit.NANOSECONDS;
                    case "TIMESTAMP" -> TimeUnit.MICROSECONDS;
                    default -> TimeUnit.MILLISECONDS;
                });
    }

    private Optional<DataType> struct(SqlTypeName type) {
        List<Field> fields = new ArrayList<>();
        for (SqlTypeName.Part part : type.fields()) {
            Optional<DataType> inner = typeOf(part.type(), true);
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            fields.add(new Field(part.name(), inner.get()));
        }
        return Optional.of(DataType.struct(fields));
    }

    @Override
    public int fractionDigits(JdbcColumn column) {
        return switch (column.typeName()) {
            case "TIMESTAMP_NS" -> 9;
            case "TIMESTAMP_MS" -> 3;
            case "TIMESTAMP_S" -> 0;
            default -> 6;
        };
    }

    @Override
    public CellReader reader(DataType type) {
        return switch (type) {
            case ListType _, ArrayType _, StructType _ ->
                    (row, column) -> DuckDbValues.of(type, row.getObject(column));
            case DatetimeType _ -> finite(super.reader(type));
            case ScalarType.DATE -> finite(super.reader(type));
            default -> super.reader(type);
        };
    }

    private static CellReader finite(CellReader reader) {
        return (row, column) -> DuckDbValues.finite(reader.read(row, column));
    }

    @Override
    public Optional<String> columnType(DataType type) {
        return switch (type) {
            case ScalarType scalar -> Optional.ofNullable(columnType(scalar));
            case DatetimeType datetime ->
                    Optional.of(
                            datetime.zone() != null
                                    ? "TIMESTAMPTZ"
                                    : datetime.unit() == TimeUnit.NANOSECONDS
                                            ? "TIMESTAMP_NS"
                                            : "TIMESTAMP");
            case ListType(DataType inner) -> columnType(inner).map(item -> item + "[]");
            case ArrayType(DataType inner, long width) when width > 0 ->
                    columnType(inner).map(item -> item + "[" + width + "]");
            case StructType(List<Field> fields) -> structType(fields);
            default -> super.columnType(type);
        };
    }

    private Optional<String> structType(List<Field> fields) {
        return fields.isEmpty()
                        || fields.stream().anyMatch(field -> columnType(field.type()).isEmpty())
                ? Optional.empty()
                : Optional.of(
                        fields.stream()
                                .map(
                                        field ->
                                                Identifiers.quoted(field.name(), "\"")
                                                        + " "
                                                        + itemType(field.type()))
                                .collect(Collectors.joining(", ", "STRUCT(", ")")));
    }

    @SuppressWarnings("NullAway") // Null stands for what DuckDB has no type for.
    private static String columnType(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> "BOOLEAN";
            case INT8 -> "TINYINT";
            case INT16 -> "SMALLINT";
            case INT32 -> "INTEGER";
            case INT64 -> "BIGINT";
            case INT128 -> "HUGEINT";
            case UINT8 -> "UTINYINT";
            case UINT16 -> "USMALLINT";
            case UINT32 -> "UINTEGER";
            case UINT64 -> "UBIGINT";
            case UINT128 -> "UHUGEINT";
            case FLOAT16, FLOAT32 -> "FLOAT";
            case FLOAT64 -> "DOUBLE";
            case STRING, CATEGORICAL -> "VARCHAR";
            case BINARY -> "BLOB";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case NULL -> null;
        };
    }

    @Override
    public CellBinder binder(DataType source, JdbcColumn target) {
        return switch (source) {
            // The driver takes large integers up to 127 bits, and times to the microsecond.
            case ScalarType.UINT64, ScalarType.INT128, ScalarType.UINT128 ->
                    (statement, parameter, column, row) ->
                            statement.setString(
                                    parameter, String.valueOf(column.getBigInteger(row)));
            case DatetimeType datetime
                    when datetime.zone() == null && datetime.unit() == TimeUnit.NANOSECONDS ->
                    (statement, parameter, column, row) ->
                            statement.setString(
                                    parameter, String.valueOf(column.getLocalDateTime(row)));
            default -> super.binder(source, target);
        };
    }

    @Override
    public int rowsPerInsert(int columns) {
        return Math.max(1, PARAMETERS / Math.max(1, columns));
    }

    @Override
    public boolean isKnownToMiss(Connection connection, List<Identifiers.Part> table)
            throws SQLException {
        // A statement that fails ends a transaction here, and there are no savepoints.
        String schema = table.size() > 1 ? table.get(table.size() - 2).name() : null;
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, table.getLast().name());
            statement.setString(2, schema);
            statement.setString(3, schema);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    @Override
    public boolean isMissingTable(SQLException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "")
                .startsWith("Catalog Error: Table with name");
    }
}
