// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.TimeUnit;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A column of each type, with values at its limits.
@SuppressWarnings("ImmutableEnumChecker") // Types are immutable, and nobody changes the values.
enum TypeColumns {
    BOOLEAN(DataType.BOOLEAN, true, false, true),
    INT8(DataType.INT8, (byte) -128, (byte) 0, (byte) 127),
    INT16(DataType.INT16, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
    INT32(DataType.INT32, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
    INT64(DataType.INT64, Long.MIN_VALUE, (1L << 53) + 1, Long.MAX_VALUE),
    UINT8(DataType.UINT8, (short) 0, (short) 128, (short) 255),
    UINT16(DataType.UINT16, 0, 1 << 15, (1 << 16) - 1),
    UINT32(DataType.UINT32, 0L, 1L << 31, (1L << 32) - 1),
    UINT64(
            DataType.UINT64,
            BigInteger.ZERO,
            BigInteger.TWO.pow(63),
            BigInteger.TWO.pow(64).subtract(BigInteger.ONE)),
    FLOAT32(DataType.FLOAT32, Float.NaN, -0.0f, Float.MIN_VALUE),
    FLOAT64(DataType.FLOAT64, Double.NEGATIVE_INFINITY, Double.NaN, Double.MIN_VALUE),
    STRING(DataType.STRING, "", "架け橋", "a text that is longer than twelve bytes"),
    BINARY(DataType.BINARY, new byte[0], new byte[] {0, -1}, new byte[40]),
    DATE(DataType.DATE, LocalDate.of(1582, 10, 4), LocalDate.EPOCH, LocalDate.of(9999, 12, 31)),
    TIME(DataType.TIME, LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59, 59, 999_999_999)),
    DATETIME_NANOSECONDS(
            DataType.datetime(TimeUnit.NANOSECONDS),
            LocalDateTime.of(1700, 1, 1, 0, 0, 0, 1),
            LocalDateTime.of(1970, 1, 1, 0, 0),
            LocalDateTime.of(2262, 1, 1, 0, 0)),
    DATETIME_MICROSECONDS(
            DataType.datetime(TimeUnit.MICROSECONDS),
            LocalDateTime.of(1, 1, 1, 0, 0, 0, 1_000),
            LocalDateTime.of(1970, 1, 1, 0, 0),
            LocalDateTime.of(9999, 12, 31, 23, 59, 59)),
    DATETIME_MILLISECONDS(
            DataType.datetime(TimeUnit.MILLISECONDS),
            LocalDateTime.of(1, 1, 1, 0, 0),
            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000),
            LocalDateTime.of(9999, 12, 31, 23, 59, 59)),
    DATETIME_ZONED(
            DataType.datetime(TimeUnit.MICROSECONDS, "Europe/Paris"),
            ZonedDateTime.of(2024, 10, 27, 1, 30, 0, 0, ZoneId.of("Europe/Paris")),
            ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of("Europe/Paris"))
                    .withLaterOffsetAtOverlap(),
            ZonedDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Paris"))),
    DURATION(
            DataType.duration(TimeUnit.NANOSECONDS),
            Duration.ofNanos(Long.MIN_VALUE + 1),
            Duration.ZERO,
            Duration.ofDays(100_000)),
    DECIMAL(
            DataType.decimal(38, 10),
            new BigDecimal("-9999999999999999999999999999.9999999999"),
            new BigDecimal("0.0000000001"),
            new BigDecimal("1.0000000000")),
    CATEGORICAL(DataType.CATEGORICAL, "red", "green", "red"),
    ENUM(DataType.enumOf("low", "high", "unused"), "high", "low", "high"),
    LIST(DataType.list(DataType.INT64), List.of(), Arrays.asList(1L, null), List.of(2L, 3L, 4L)),
    LIST_OF_LISTS(
            DataType.list(DataType.list(DataType.STRING)),
            List.of(List.of("a"), List.of()),
            List.of(),
            List.of(List.of("b", "a text that is longer than twelve bytes"))),
    ARRAY(
            DataType.array(DataType.FLOAT64, 2),
            List.of(1.0, 2.0),
            List.of(3.0, 4.0),
            List.of(5.0, 6.0)),
    STRUCT(
            DataType.struct(
                    new Field("x", DataType.INT32), new Field("y", DataType.list(DataType.STRING))),
            row(1, List.of("p")),
            row(null, List.of()),
            row(3, null));

    private final DataType type;
    private final List<Object> values;

    TypeColumns(DataType type, Object... values) {
        this.type = type;
        this.values = List.of(values);
    }

    DataType type() {
        return type;
    }

    /// {@return the values, twice, with nulls between}
    DataFrame withNulls() {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(null);
        all.addAll(values);
        all.add(null);
        all.addAll(values);
        return frame(all);
    }

    DataFrame withoutNulls() {
        return frame(values);
    }

    DataFrame onlyNulls() {
        return frame(Arrays.asList(null, null));
    }

    DataFrame empty() {
        return frame(List.of());
    }

    private DataFrame frame(List<?> column) {
        return DataFrame.builder().add("column", type, column).build();
    }

    private static Map<String, @Nullable Object> row(
            @Nullable Integer x, @Nullable List<String> y) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("x", x);
        row.put("y", y);
        return row;
    }
}
