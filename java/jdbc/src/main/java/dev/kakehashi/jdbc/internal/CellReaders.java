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

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How JDBC gives out the values of each type of a frame.
final class CellReaders {
    private CellReaders() {}

    static CellReader of(DataType type, Dialect dialect) {
        return switch (type) {
            case ScalarType scalar -> of(scalar);
            case EnumType _ -> ResultSet::getString;
            case DecimalType _ -> ResultSet::getBigDecimal;
            case DurationType _ -> (row, column) -> row.getObject(column, Duration.class);
            case DatetimeType datetime ->
                    datetime.zone() == null
                            ? (row, column) -> row.getObject(column, LocalDateTime.class)
                            : (row, column) -> row.getObject(column, OffsetDateTime.class);
            case ListType(DataType inner) -> items(dialect.reader(inner));
            case ArrayType(DataType inner, long _) -> items(dialect.reader(inner));
            case StructType struct -> fields(struct, dialect);
        };
    }

    private static CellReader of(ScalarType type) {
        return switch (type) {
            case NULL, CATEGORICAL, STRING -> ResultSet::getString;
            case BOOLEAN -> (row, column) -> unlessNull(row, row.getBoolean(column));
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 -> new LongReader();
            case UINT64, INT128, UINT128 ->
                    (row, column) -> {
                        BigDecimal number = row.getBigDecimal(column);
                        return number == null ? null : number.toBigIntegerExact();
                    };
            case FLOAT16, FLOAT32 -> (row, column) -> unlessNull(row, row.getFloat(column));
            case FLOAT64 -> new DoubleReader();
            case BINARY -> ResultSet::getBytes;
            case DATE -> (row, column) -> row.getObject(column, LocalDate.class);
            case TIME -> (row, column) -> row.getObject(column, LocalTime.class);
        };
    }

    private static @Nullable Object unlessNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    /// Items are read from a result of their own, by the same methods as columns: the objects of
    /// [Array#getArray] have passed through [java.sql.Timestamp], which moves times that the
    /// computer's own zone leaves out.
    private static CellReader items(CellReader item) {
        return (row, column) -> {
            Array array = row.getArray(column);
            if (array == null) {
                return null;
            }
            List<@Nullable Object> values = new ArrayList<>();
            try (ResultSet items = array.getResultSet()) {
                while (items.next()) {
                    values.add(item.read(items, 2));
                }
            }
            return values;
        };
    }

    private static CellReader fields(StructType struct, Dialect dialect) {
        List<CellReader> readers =
                struct.fields().stream().map(field -> dialect.reader(field.type())).toList();
        return (row, column) -> {
            if (!(row.getObject(column) instanceof ResultSet fields)) {
                return null;
            }
            try (fields) {
                fields.next();
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (int i = 0; i < readers.size(); i++) {
                    values.put(struct.fields().get(i).name(), readers.get(i).read(fields, i + 1));
                }
                return values;
            }
        };
    }
}
