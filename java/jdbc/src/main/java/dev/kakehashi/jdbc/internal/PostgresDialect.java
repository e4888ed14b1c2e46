// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/// PostgreSQL: arrays, its own names of types, and times that no calendar has.
final class PostgresDialect extends StandardDialect {
    // What the driver gives for 24:00 and infinity.
    private static final Set<Object> NO_TIMES =
            Set.of(
                    LocalTime.MAX,
                    LocalDate.MAX,
                    LocalDate.MIN,
                    LocalDateTime.MAX,
                    LocalDateTime.MIN,
                    OffsetDateTime.MAX,
                    OffsetDateTime.MIN);
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "name", "char");

    @Override
    public Optional<DataType> typeOf(JdbcColumn column) {
        String name = column.typeName();
        if (column.code() == Types.ARRAY && name.startsWith("_")) {
            String item = name.substring(1);
            return typeOf(column.as(code(item), item)).map(DataType::list);
        }
        return switch (name) {
            case "bit", "varbit", "money", "timetz" -> Optional.empty();
            case "timestamptz" -> super.typeOf(column.as(Types.TIMESTAMP_WITH_TIMEZONE, name));
            case "uuid", "json", "jsonb" -> Optional.of(DataType.STRING);
            default -> super.typeOf(column);
        };
    }

    private static int code(String item) {
        return switch (item) {
            case "bool" -> Types.BOOLEAN;
            case "int2" -> Types.SMALLINT;
            case "int4" -> Types.INTEGER;
            case "int8" -> Types.BIGINT;
            case "float4" -> Types.REAL;
            case "float8" -> Types.DOUBLE;
            case "numeric" -> Types.NUMERIC;
            case "text", "varchar", "bpchar", "name" -> Types.VARCHAR;
            case "bytea" -> Types.BINARY;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "timestamp" -> Types.TIMESTAMP;
            default -> Types.OTHER;
        };
    }

    @Override
    public CellReader reader(DataType type) {
        CellReader standard = super.reader(type);
        boolean time =
                type.equals(DataType.DATE)
                        || type.equals(DataType.TIME)
                        || type instanceof DatetimeType;
        return !time
                ? standard
                : (row, column) -> {
                    Object value = standard.read(row, column);
                    if (value != null && NO_TIMES.contains(value)) {
                        throw new IllegalArgumentException(
                                row.getString(column) + " is no time of a calendar and a clock");
                    }
                    return value;
                };
    }

    @Override
    public Optional<String> columnType(DataType type) {
        return switch (type) {
            case ScalarType.STRING, ScalarType.CATEGORICAL -> Optional.of("text");
            case ScalarType.BINARY -> Optional.of("bytea");
            case ScalarType.TIME -> Optional.of("time");
            case DatetimeType datetime ->
                    Optional.of(
                            "%s(%d)"
                                    .formatted(
                                            datetime.zone() == null ? "timestamp" : "timestamptz",
                                            Math.min(6, digits(datetime.unit()))));
            case ListType(DataType inner) -> array(inner);
            case ArrayType(DataType inner, long _) -> array(inner);
            default -> super.columnType(type);
        };
    }

    private Optional<String> array(DataType inner) {
        // Inside of arrays there are no arrays, but dimensions, which all values share.
        return inner instanceof ListType || inner instanceof ArrayType
                ? Optional.empty()
                : columnType(inner).map(item -> item + "[]");
    }

    @Override
    public String itemType(DataType type) {
        return switch (type) {
            case ScalarType.INT8, ScalarType.INT16, ScalarType.UINT8 -> "int2";
            case ScalarType.INT32, ScalarType.UINT16 -> "int4";
            case ScalarType.INT64, ScalarType.UINT32 -> "int8";
            case ScalarType.FLOAT16, ScalarType.FLOAT32 -> "float4";
            case ScalarType.FLOAT64 -> "float8";
            case ScalarType.BOOLEAN -> "bool";
            case DatetimeType datetime -> datetime.zone() == null ? "timestamp" : "timestamptz";
            default -> {
                String name = super.itemType(type);
                int arguments = name.indexOf('(');
                yield arguments < 0 ? name : name.substring(0, arguments);
            }
        };
    }

    @Override
    public CellBinder binder(DataType source, JdbcColumn target) {
        boolean text =
                source.equals(DataType.STRING)
                        || source.equals(DataType.CATEGORICAL)
                        || source instanceof DataType.EnumType;
        // A uuid, an enum and so on come as text without a type, for PostgreSQL to read.
        return text && !TEXTS.contains(target.typeName())
                ? (statement, parameter, column, row) ->
                        statement.setObject(parameter, column.getString(row), Types.OTHER)
                : super.binder(source, target);
    }

    @Override
    public boolean streamsInTransactions() {
        return true;
    }

    @Override
    public boolean failuresEndTransactions() {
        return true;
    }
}
