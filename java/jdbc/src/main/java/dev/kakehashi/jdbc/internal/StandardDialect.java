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
import dev.kakehashi.TimeUnit;

import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;

/// Types by JDBC's own codes and by the names of the SQL standard: for databases that have no
/// dialect of their own here, and the common part of those that have.
class StandardDialect implements Dialect {
    private static final int MAX_PRECISION = 38;

    @Override
    public Optional<DataType> typeOf(JdbcColumn column) {
        boolean unsigned =
                column.typeName().toUpperCase(java.util.Locale.ROOT).contains("UNSIGNED");
        return Optional.ofNullable(
                switch (column.code()) {
                    case Types.BOOLEAN -> DataType.BOOLEAN;
                    case Types.BIT -> column.precision() <= 1 ? DataType.BOOLEAN : null;
                    case Types.TINYINT -> unsigned ? DataType.UINT8 : DataType.INT8;
                    case Types.SMALLINT -> unsigned ? DataType.UINT16 : DataType.INT16;
                    case Types.INTEGER -> unsigned ? DataType.UINT32 : DataType.INT32;
                    case Types.BIGINT -> unsigned ? DataType.UINT64 : DataType.INT64;
                    case Types.REAL -> DataType.FLOAT32;
                    case Types.FLOAT, Types.DOUBLE -> DataType.FLOAT64;
                    case Types.NUMERIC, Types.DECIMAL -> decimal(column).orElse(null);
                    case Types.CHAR,
                            Types.VARCHAR,
                            Types.LONGVARCHAR,
                            Types.NCHAR,
                            Types.NVARCHAR,
                            Types.LONGNVARCHAR,
                            Types.CLOB,
                            Types.NCLOB,
                            Types.SQLXML ->
                            DataType.STRING;
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                            DataType.BINARY;
                    case Types.DATE -> DataType.DATE;
                    case Types.TIME -> DataType.TIME;
                    case Types.TIMESTAMP -> DataType.datetime(unit(fractionDigits(column)));
                    case Types.TIMESTAMP_WITH_TIMEZONE ->
                            DataType.datetime(unit(fractionDigits(column)), "UTC");
                    case Types.NULL -> DataType.NULL;
                    default -> null;
                });
    }

    static Optional<DataType> decimal(JdbcColumn column) {
        // Some databases have scales below 0 or above the precision: the same numbers, with more
        // digits.
        int scale = Math.max(0, column.scale());
        int precision = Math.max(scale, column.precision() - Math.min(0, column.scale()));
        return column.precision() >= 1 && precision <= MAX_PRECISION
                ? Optional.of(DataType.decimal(precision, scale))
                : Optional.empty();
    }

    @Override
    public Optional<DataType> kept(JdbcColumn column) {
        return typeOf(column).or(() -> largeNumbers(column));
    }

    private static Optional<DataType> largeNumbers(JdbcColumn column) {
        if (column.code() != Types.NUMERIC && column.code() != Types.DECIMAL) {
            return Optional.empty();
        }
        // Without a precision the number of digits has no limit.
        boolean unlimited = column.precision() == 0 || column.typeName().equals("DECFLOAT");
        int scale = unlimited ? MAX_PRECISION : Math.clamp(column.scale(), 0, MAX_PRECISION);
        return Optional.of(DataType.decimal(MAX_PRECISION, scale));
    }

    static TimeUnit unit(int fractionDigits) {
        return fractionDigits > 6 ? TimeUnit.NANOSECONDS : TimeUnit.MICROSECONDS;
    }

    @Override
    public int fractionDigits(JdbcColumn column) {
        return Math.clamp(column.scale(), 0, 9);
    }

    @Override
    public CellReader reader(DataType type) {
        return CellReaders.of(type, this);
    }

    @Override
    public Optional<String> columnType(DataType type) {
        return switch (type) {
            case ScalarType scalar -> Optional.ofNullable(columnType(scalar));
            case EnumType _ -> columnType(DataType.STRING);
            case DecimalType(int precision, int scale) ->
                    Optional.of("NUMERIC(%d, %d)".formatted(precision, scale));
            case DatetimeType datetime ->
                    Optional.of(
                            "TIMESTAMP(%d)%s"
                                    .formatted(
                                            digits(datetime.unit()),
                                            datetime.zone() == null ? "" : " WITH TIME ZONE"));
            case DurationType _ -> Optional.empty();
            case ListType _, ArrayType _, StructType _ -> Optional.empty();
        };
    }

    @SuppressWarnings("NullAway") // Null stands for what the standard has no type for.
    private static String columnType(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> "BOOLEAN";
            case INT8, INT16, UINT8 -> "SMALLINT";
            case INT32, UINT16 -> "INTEGER";
            case INT64, UINT32 -> "BIGINT";
            case UINT64 -> "NUMERIC(20)";
            case INT128, UINT128 -> "NUMERIC(39)";
            case FLOAT16, FLOAT32 -> "REAL";
            case FLOAT64 -> "DOUBLE PRECISION";
            case STRING, CATEGORICAL -> "CHARACTER VARYING";
            case BINARY -> "BINARY VARYING";
            case DATE -> "DATE";
            case TIME -> "TIME(9)";
            case NULL -> null;
        };
    }

    static int digits(TimeUnit unit) {
        return switch (unit) {
            case MILLISECONDS -> 3;
            case MICROSECONDS -> 6;
            case NANOSECONDS -> 9;
        };
    }

    @Override
    public CellBinder binder(DataType source, JdbcColumn target) {
        return CellBinders.of(source, this);
    }

    @Override
    public boolean isMissingTable(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.startsWith("42S0") || state.equals("42P01") || state.equals("S0002");
    }
}
