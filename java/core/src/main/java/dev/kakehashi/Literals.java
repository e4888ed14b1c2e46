// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.internal.ExpressionGraph;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What Java values mean as literals; [Polars#lit(Object)] has the table.
final class Literals {
    private static final int MOST_DIGITS = 38;
    private static final int NANOSECONDS_OF_A_MICROSECOND = 1000;

    private Literals() {}

    /// {@return the value as a literal; whole numbers and fractions take the type of what they
    /// meet}
    static Expression.Literal literal(@Nullable Object value) {
        return switch (value) {
            case Number number when isWhole(number) ->
                    new Expression.Literal(number.longValue(), null);
            case Number number when isFraction(number) ->
                    new Expression.Literal(number.doubleValue(), null);
            case BigInteger number when number.bitLength() < Long.SIZE ->
                    new Expression.Literal(number.longValue(), null);
            case null, default -> literal(value, type(value));
        };
    }

    /// {@return the value as an expression of this type}
    ///
    /// @throws IllegalArgumentException when the type cannot hold it without loss
    static Expression typed(@Nullable Object value, DataType type) {
        DataType listed = ArrayLiterals.listed(type);
        return value == null || listed.equals(type)
                ? literal(value, type)
                : ArrayLiterals.cast(literal(value, listed), type);
    }

    /// {@return the value as a literal of this type}
    ///
    /// @throws IllegalArgumentException when the type cannot hold it without loss
    static Expression.Literal literal(@Nullable Object value, DataType type) {
        Expression.Literal literal = new Expression.Literal(plain(value), type);
        ExpressionGraph.check(literal);
        return literal;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Byte
                || number instanceof Short
                || number instanceof Integer
                || number instanceof Long;
    }

    private static boolean isFraction(Number number) {
        return number instanceof Float || number instanceof Double;
    }

    /// {@return the type of a value that stands alone or among others}
    private static DataType type(@Nullable Object value) {
        return switch (value) {
            case null -> DataType.NULL;
            case Boolean _ -> DataType.BOOLEAN;
            case Number number when isWhole(number) -> DataType.INT64;
            case Number number when isFraction(number) -> DataType.FLOAT64;
            case BigInteger number when number.bitLength() < Long.SIZE -> DataType.INT64;
            case BigInteger number when number.bitLength() < 2 * Long.SIZE -> DataType.INT128;
            case BigInteger _ -> DataType.UINT128;
            case BigDecimal decimal -> DataType.decimal(MOST_DIGITS, Math.max(0, decimal.scale()));
            case String _ -> DataType.STRING;
            case Character _ -> DataType.STRING;
            case byte[] _ -> DataType.BINARY;
            case LocalDate _ -> DataType.DATE;
            case LocalTime _ -> DataType.TIME;
            case LocalDateTime time ->
                    DataType.datetime(unit(time.get(ChronoField.NANO_OF_SECOND)));
            case Instant instant ->
                    DataType.datetime(unit(instant.get(ChronoField.NANO_OF_SECOND)), "UTC");
            case ZonedDateTime time ->
                    DataType.datetime(unit(time.get(ChronoField.NANO_OF_SECOND)), zone(time));
            case Duration duration -> DataType.duration(unit(duration.toNanosPart()));
            case Collection<?> items -> DataType.list(common(items));
            case Map<?, ?> fields ->
                    DataType.struct(
                            fields.entrySet().stream()
                                    .map(
                                            field ->
                                                    new Field(
                                                            String.valueOf(field.getKey()),
                                                            type(field.getValue())))
                                    .toList());
            default -> {
                if (value.getClass().isArray()) {
                    yield type(plain(value));
                }
                throw new IllegalArgumentException(
                        "A %s is no literal: the table of Polars.lit has the Java types that are"
                                .formatted(value.getClass().getName()));
            }
        };
    }

    private static TimeUnit unit(int nanoseconds) {
        return nanoseconds % NANOSECONDS_OF_A_MICROSECOND == 0
                ? TimeUnit.MICROSECONDS
                : TimeUnit.NANOSECONDS;
    }

    private static String zone(ZonedDateTime time) {
        if (time.getZone().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        if (time.getZone() instanceof ZoneOffset) {
            throw new IllegalArgumentException(
                    "%s has an offset instead of a zone: name one with withZoneSameInstant, or take its toInstant()"
                            .formatted(time));
        }
        return time.getZone().getId();
    }

    private static DataType common(Collection<?> items) {
        DataType common = DataType.NULL;
        for (Object item : items) {
            common = common(common, type(item));
        }
        return common;
    }

    private static DataType common(DataType one, DataType other) {
        if (one.equals(other) || other.equals(DataType.NULL)) {
            return one;
        }
        if (one.equals(DataType.NULL)) {
            return other;
        }
        return switch (one) {
            case DataType.ListType(var inner)
                    when other instanceof DataType.ListType(var otherInner) ->
                    DataType.list(common(inner, otherInner));
            case DataType.DecimalType(_, int scale)
                    when other instanceof DataType.DecimalType(_, int otherScale) ->
                    DataType.decimal(MOST_DIGITS, Math.max(scale, otherScale));
            case DataType.DatetimeType(_, var zone)
                    when other instanceof DataType.DatetimeType(_, var otherZone)
                            && java.util.Objects.equals(zone, otherZone) ->
                    DataType.datetime(TimeUnit.NANOSECONDS, zone);
            case DataType.DurationType _ when other instanceof DataType.DurationType ->
                    DataType.duration(TimeUnit.NANOSECONDS);
            default -> commonNumber(one, other);
        };
    }

    private static DataType commonNumber(DataType one, DataType other) {
        List<DataType> narrowFirst =
                List.of(DataType.INT64, DataType.INT128, DataType.UINT128, DataType.FLOAT64);
        int wider = Math.max(narrowFirst.indexOf(one), narrowFirst.indexOf(other));
        if (!narrowFirst.contains(one) || !narrowFirst.contains(other)) {
            throw new IllegalArgumentException(
                    "A list has items of one type, not %s and %s".formatted(one, other));
        }
        return narrowFirst.get(wider);
    }

    // Arrays become lists, and nothing that the caller may change is kept.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> bytes.clone();
            case Character c -> c.toString();
            case Collection<?> items -> plainItems(items);
            case Map<?, ?> fields -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                fields.forEach((name, field) -> plain.put(String.valueOf(name), plain(field)));
                yield Collections.unmodifiableMap(plain);
            }
            case null -> null;
            default -> {
                if (!value.getClass().isArray()) {
                    yield value;
                }
                List<@Nullable Object> items = new ArrayList<>();
                for (int i = 0; i < java.lang.reflect.Array.getLength(value); i++) {
                    items.add(plain(java.lang.reflect.Array.get(value, i)));
                }
                yield Collections.unmodifiableList(items);
            }
        };
    }

    private static List<@Nullable Object> plainItems(Collection<?> items) {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        for (Object item : items) {
            plain.add(plain(item));
        }
        return Collections.unmodifiableList(plain);
    }
}
