// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds the data type that a column of Java values has: the least one that holds every value as it
/// is.
public final class TypeInference {
    private static final List<DataType> SIGNED =
            List.of(DataType.INT8, DataType.INT16, DataType.INT32, DataType.INT64, DataType.INT128);

    private TypeInference() {}

    /// {@return the type that all these values have, or Null when all are null}
    ///
    /// @throws IllegalArgumentException when they have none in common
    public static DataType typeOf(String column, Iterable<?> values) {
        DataType common = DataType.NULL;
        // Values of one class mostly have one type: what it was last time saves making it again.
        Class<?> recent = Void.class;
        long position = 0;
        for (Object value : values) {
            if (value != null && (value.getClass() != recent || !isTypeOfClass(value))) {
                try {
                    common = common(common, typeOf(value));
                } catch (NoCommonTypeException | IllegalArgumentException failure) {
                    throw new IllegalArgumentException(
                            "Column '%s', value %d (a %s): %s; give the column a type"
                                    .formatted(
                                            column,
                                            position,
                                            value.getClass().getName(),
                                            failure.getMessage()),
                            failure);
                }
                recent = value.getClass();
            }
            position++;
        }
        return common;
    }

    /// {@return the type that holds what both types hold}
    static DataType common(DataType one, DataType other) {
        if (one.equals(other) || other.equals(DataType.NULL)) {
            return one;
        }
        if (one.equals(DataType.NULL)) {
            return other;
        }
        if (SIGNED.contains(one) && SIGNED.contains(other)) {
            return SIGNED.get(Math.max(SIGNED.indexOf(one), SIGNED.indexOf(other)));
        }
        if ((one.isFloat() && other.isFloat())
                || isFloatAndExact(one, other)
                || isFloatAndExact(other, one)) {
            return DataType.FLOAT64;
        }
        if (one instanceof DecimalType left && other instanceof DecimalType right) {
            return DataType.decimal(
                    Math.max(left.precision(), right.precision()),
                    Math.max(left.scale(), right.scale()));
        }
        if (one instanceof DatetimeType left
                && other instanceof DatetimeType right
                && Objects.equals(left.zone(), right.zone())) {
            return DataType.datetime(finer(left.unit(), right.unit()), left.zone());
        }
        if (one instanceof DurationType left && other instanceof DurationType right) {
            return DataType.duration(finer(left.unit(), right.unit()));
        }
        if (one instanceof ListType left && other instanceof ListType right) {
            return DataType.list(common(left.inner(), right.inner()));
        }
        if (one instanceof StructType left && other instanceof StructType right) {
            return common(left, right);
        }
        throw new NoCommonTypeException(
                "it is of type %s, those before it are of type %s".formatted(other, one));
    }

    private static boolean isFloatAndExact(DataType number, DataType integer) {
        return number.isFloat()
                && (integer.equals(DataType.INT8)
                        || integer.equals(DataType.INT16)
                        || integer.equals(DataType.INT32));
    }

    private static DataType common(StructType one, StructType other) {
        Map<String, DataType> fields = new LinkedHashMap<>();
        for (Field field : one.fields()) {
            fields.put(field.name(), field.type());
        }
        for (Field field : other.fields()) {
            fields.merge(field.name(), field.type(), TypeInference::common);
        }
        List<Field> merged = new ArrayList<>();
        fields.forEach((name, type) -> merged.add(new Field(name, type)));
        return DataType.struct(merged);
    }

    private static TimeUnit finer(TimeUnit one, TimeUnit other) {
        return one.perSecond() > other.perSecond() ? one : other;
    }

    /// {@return whether all values of its class have the type of this one}
    private static boolean isTypeOfClass(Object value) {
        return !(value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof LocalDateTime
                || value instanceof ZonedDateTime
                || value instanceof OffsetDateTime
                || value instanceof Instant
                || value instanceof Duration
                || value instanceof Iterable<?>
                || value instanceof Map<?, ?>
                || value instanceof Record
                || value instanceof Object[]);
    }

    private static DataType typeOf(Object value) {
        return switch (value) {
            case BigInteger integer -> ofInteger(integer);
            case BigDecimal decimal -> DataType.decimal(38, Math.clamp(decimal.scale(), 0, 38));
            case LocalDateTime time ->
                    DataType.datetime(unit(time.get(ChronoField.NANO_OF_SECOND)));
            case Instant time ->
                    DataType.datetime(unit(time.get(ChronoField.NANO_OF_SECOND)), "UTC");
            case OffsetDateTime time ->
                    DataType.datetime(unit(time.get(ChronoField.NANO_OF_SECOND)), "UTC");
            case ZonedDateTime time ->
                    DataType.datetime(unit(time.get(ChronoField.NANO_OF_SECOND)), zone(time));
            case Duration span -> DataType.duration(unit(span.toNanosPart()));
            case Enum<?> constant -> DeclaredTypes.enumOf(constant.getDeclaringClass());
            case Record record -> ofRecord(record);
            case Map<?, ?> map -> ofMap(map);
            case Iterable<?> items -> DataType.list(typeOf("item of a list", items));
            case Object[] items -> ofArray(items);
            default ->
                    DeclaredTypes.of(value.getClass())
                            .orElseThrow(
                                    () ->
                                            new NoCommonTypeException(
                                                    "no column can have values of this class"));
        };
    }

    private static DataType ofInteger(BigInteger integer) {
        return integer.bitLength() > 127 && integer.signum() > 0
                ? DataType.UINT128
                : DataType.INT128;
    }

    private static DataType ofArray(Object[] items) {
        List<@Nullable Object> values = ColumnSources.arrayValues(items);
        return DataType.list(ColumnSources.typeOf("item of a list", items, values));
    }

    private static DataType ofRecord(Record record) {
        return DataType.struct(
                RecordWriter.of(record.getClass()).columns(List.of(record)).stream()
                        .map(column -> new Field(column.name(), column.type()))
                        .toList());
    }

    private static DataType ofMap(Map<?, ?> map) {
        List<Field> fields = new ArrayList<>();
        map.forEach(
                (key, value) -> {
                    DataType type = value == null ? DataType.NULL : typeOf(value);
                    fields.add(new Field(String.valueOf(key), type));
                });
        return DataType.struct(fields);
    }

    private static TimeUnit unit(int nanoseconds) {
        return nanoseconds % 1_000 == 0 ? TimeUnit.MICROSECONDS : TimeUnit.NANOSECONDS;
    }

    private static String zone(ZonedDateTime time) {
        return time.getZone() instanceof ZoneOffset ? "UTC" : time.getZone().getId();
    }

    /// Two values that no column can hold together.
    private static final class NoCommonTypeException extends RuntimeException {
        NoCommonTypeException(String message) {
            super(message);
        }
    }
}
