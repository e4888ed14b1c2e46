// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataType;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.testing.RandomData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

@DisplayName("A column built from Java values")
final class ArrowColumnBuilderTest {
    static final List<DataType> TYPES = RandomData.flatTypes();

    @ParameterizedTest
    @FieldSource("TYPES")
    @DisplayName("gives the natural Java values back, nulls among them")
    void roundTrip(DataType type) {
        RandomData data = new RandomData(7);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            values.add(data.value(type, 0.2));
        }
        try (ArrowBatch batch = ArrowBatch.builder().add("c", type, values).build()) {
            List<@Nullable Object> first = objects(batch.column(0));
            assertThat(batch.column(0).nullCount())
                    .isEqualTo(values.stream().filter(v -> v == null).count());
            try (ArrowBatch again = ArrowBatch.builder().add("c", type, first).build()) {
                assertThat(objects(again.column(0))).usingRecursiveComparison().isEqualTo(first);
            }
        }
    }

    @Test
    @DisplayName("has each type's natural Java value")
    void naturalValues() {
        assertNatural(DataType.UINT8, 200, (short) 200);
        assertNatural(DataType.UINT16, 60_000, 60_000);
        assertNatural(DataType.UINT32, 4_000_000_000L, 4_000_000_000L);
        assertNatural(
                DataType.UINT64,
                new BigInteger("18446744073709551615"),
                new BigInteger("18446744073709551615"));
        assertNatural(DataType.INT128, -1, BigInteger.valueOf(-1));
        assertNatural(
                DataType.INT128,
                BigInteger.ONE.shiftLeft(127).negate(),
                BigInteger.ONE.shiftLeft(127).negate());
        assertNatural(
                DataType.UINT128, BigInteger.ONE.shiftLeft(127), BigInteger.ONE.shiftLeft(127));
        assertNatural(DataType.decimal(38, 2), new BigDecimal("-1.5"), new BigDecimal("-1.50"));
        assertNatural(DataType.FLOAT16, 1.5f, 1.5f);
        assertNatural(
                DataType.datetime(TimeUnit.NANOSECONDS),
                LocalDateTime.of(1677, 9, 21, 0, 12, 43, 145_224_192),
                LocalDateTime.of(1677, 9, 21, 0, 12, 43, 145_224_192));
        Instant instant = Instant.parse("1969-12-31T23:59:59.999Z");
        assertNatural(
                DataType.datetime(TimeUnit.MILLISECONDS, "Asia/Tokyo"),
                instant,
                instant.atZone(java.time.ZoneId.of("Asia/Tokyo")));
        assertNatural(DataType.list(DataType.INT32), new int[] {1, 2}, List.of(1, 2));
        assertNatural(
                DataType.struct(new dev.kakehashi.Field("a", DataType.list(DataType.STRING))),
                Map.of("a", List.of("x")),
                Map.of("a", List.of("x")));
    }

    private static void assertNatural(DataType type, Object given, Object expected) {
        try (ArrowBatch batch =
                ArrowBatch.builder().add("c", type, Arrays.asList(null, given)).build()) {
            assertThat(batch.column(0).getObject(0)).isNull();
            assertThat(batch.column(0).getObject(1)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("refuses what it could only hold with a loss")
    void losses() {
        assertRefused(DataType.INT8, 128);
        assertRefused(DataType.UINT8, -1);
        assertRefused(DataType.INT64, new BigInteger("9223372036854775808"));
        assertRefused(DataType.UINT64, -1);
        assertRefused(DataType.FLOAT32, 0.1);
        assertRefused(DataType.FLOAT64, Long.MAX_VALUE);
        assertRefused(DataType.FLOAT16, 65_536f);
        assertRefused(DataType.decimal(4, 1), new BigDecimal("1.25"));
        assertRefused(DataType.decimal(4, 1), new BigDecimal("1000"));
        assertRefused(
                DataType.datetime(TimeUnit.MICROSECONDS), LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1));
        assertRefused(DataType.datetime(TimeUnit.NANOSECONDS), LocalDateTime.of(3000, 1, 1, 0, 0));
        assertRefused(DataType.STRING, "half a pair: \ud83d");
        assertRefused(DataType.enumOf("a"), "b");
        assertRefused(DataType.array(DataType.INT8, 2), List.of(1));
        assertRefused(DataType.struct(new dev.kakehashi.Field("a", DataType.INT8)), Map.of("b", 1));
        assertRefused(DataType.INT64, "1");
        assertRefused(DataType.STRING, 1);
        assertRefused(DataType.NULL, 1);
    }

    private static void assertRefused(DataType type, Object value) {
        ArrowColumnBuilder builder = ArrowColumnBuilder.of(type);
        assertThatThrownBy(() -> builder.append(value))
                .as("%s as %s", value, type)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("has no primitive for a null, and no value of another type")
    void getters() {
        try (ArrowBatch batch =
                ArrowBatch.builder().add("c", DataType.INT64, Arrays.asList(1, null)).build()) {
            ArrowArray column = batch.column("c");
            assertThat(column.getLong(0)).isEqualTo(1);
            assertThatThrownBy(() -> column.getLong(1)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(column::toLongArray).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> column.getDouble(0))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> column.getString(0))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> column.getLong(2))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> column.getLong(-1))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static List<@Nullable Object> objects(ArrowArray column) {
        List<@Nullable Object> values = new ArrayList<>();
        for (long i = 0; i < column.length(); i++) {
            values.add(column.getObject(i));
        }
        return values;
    }
}
