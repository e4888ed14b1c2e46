// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.Field;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// H2: lists, rows, enums, and spans of time.
final class H2Dialect extends StandardDialect {
    @Override
    public Optional<DataType> typeOf(JdbcColumn column) {
        return SqlTypeName.of(column.typeName()).flatMap(name -> typeOf(column, name));
    }

    private Optional<DataType> typeOf(JdbcColumn column, SqlTypeName name) {
        if (name.item() != null) {
            // A number behind ARRAY is the most items that a value may have.
            return typeOf(item(name.item()), name.item()).map(DataType::list);
        }
        return switch (name.name()) {
            case "ROW" -> row(name);
            case "ENUM" -> Optional.of(DataType.enumOf(name.arguments()));
            case "UUID", "JSON" -> Optional.of(DataType.STRING);
            case "INTERVAL DAY",
                    "INTERVAL HOUR",
                    "INTERVAL MINUTE",
                    "INTERVAL SECOND",
                    "INTERVAL DAY TO HOUR",
                    "INTERVAL DAY TO MINUTE",
                    "INTERVAL DAY TO SECOND",
                    "INTERVAL HOUR TO MINUTE",
                    "INTERVAL HOUR TO SECOND",
                    "INTERVAL MINUTE TO SECOND" ->
                    Optional.of(DataType.duration(unit(fractionDigits(column))));
            default -> super.typeOf(column);
        };
    }

    private Optional<DataType> row(SqlTypeName name) {
        List<Field> fields = new ArrayList<>();
        for (SqlTypeName.Part part : name.fields()) {
            Optional<DataType> type = typeOf(item(part.type()), part.type());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            fields.add(new Field(part.name(), type.get()));
        }
        return Optional.of(DataType.struct(fields));
    }

    /// {@return what H2 would say of a column of this type, of which there is only the name}
    private static JdbcColumn item(SqlTypeName type) {
        int code =
                switch (type.name()) {
                    case "BOOLEAN" -> Types.BOOLEAN;
                    case "TINYINT" -> Types.TINYINT;
                    case "SMALLINT" -> Types.SMALLINT;
                    case "INTEGER" -> Types.INTEGER;
                    case "BIGINT" -> Types.BIGINT;
                    case "REAL" -> Types.REAL;
                    case "DOUBLE PRECISION" -> Types.DOUBLE;
                    case "NUMERIC" -> Types.NUMERIC;
                    case "CHARACTER" -> Types.CHAR;
                    case "CHARACTER VARYING", "VARCHAR_IGNORECASE" -> Types.VARCHAR;
                    case "CHARACTER LARGE OBJECT" -> Types.CLOB;
                    case "BINARY" -> Types.BINARY;
                    case "BINARY VARYING" -> Types.VARBINARY;
                    case "BINARY LARGE OBJECT" -> Types.BLOB;
                    case "DATE" -> Types.DATE;
                    case "TIME" -> Types.TIME;
                    case "TIMESTAMP" -> Types.TIMESTAMP;
                    case "TIMESTAMP WITH TIME ZONE" -> Types.TIMESTAMP_WITH_TIMEZONE;
                    case "NULL" -> Types.NULL;
                    default -> Types.OTHER;
                };
        boolean number = code == Types.NUMERIC;
        int fractionDigits = type.number(0, code == Types.TIME ? 0 : 6);
        // An interval has its digits behind the second; the most are enough for all.
        boolean interval = type.name().startsWith("INTERVAL");
        int scale = interval ? 9 : number ? type.number(1, 0) : fractionDigits;
        return new JdbcColumn("", code, type.name(), number ? type.number(0, 0) : 0, scale);
    }

    @Override
    public Optional<String> columnType(DataType type) {
        return switch (type) {
            case DataType.ScalarType.INT8 -> Optional.of("TINYINT");
            case EnumType(List<String> categories) when !categories.isEmpty() ->
                    Optional.of(
                            categories.stream()
                                    .map(category -> "'" + category.replace("'", "''") + "'")
                                    .collect(Collectors.joining(", ", "ENUM(", ")")));
            case DurationType _ -> Optional.of("INTERVAL DAY(18) TO SECOND(9)");
            case ListType(DataType inner) -> columnType(inner).map(item -> item + " ARRAY");
            case ArrayType(DataType inner, long _) ->
                    columnType(inner).map(item -> item + " ARRAY");
            default -> super.columnType(type);
        };
    }

    @Override
    public String placeholder(JdbcColumn target) {
        // Else the text becomes a JSON string.
        return target.typeName().equals("JSON") ? "? FORMAT JSON" : "?";
    }
}
