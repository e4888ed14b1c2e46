// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What is written into a new table is read from it, in every database, with the extremes and a
/// null.
class RoundTripTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /// Types that all databases keep.
    private static DataFrame common() {
        return DataFrame.builder()
                .add("boolean", DataType.BOOLEAN, values(true, false))
                .add("int16", DataType.INT16, values(Short.MIN_VALUE, Short.MAX_VALUE))
                .add("int32", DataType.INT32, values(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .add("int64", DataType.INT64, values(Long.MIN_VALUE, Long.MAX_VALUE))
                .add("float32", DataType.FLOAT32, values(0.1f, Float.MAX_VALUE))
                .add("float64", DataType.FLOAT64, values(0.1, -Double.MAX_VALUE))
                .add(
                        "decimal",
                        DataType.decimal(38, 10),
                        values(
                                new BigDecimal("9999999999999999999999999999.9999999999"),
                                new BigDecimal("-0.0000000001")))
                .add("string", DataType.STRING, values("", "naïve 'quotes' \"日本\" 😀 \\n"))
                .add("binary", DataType.BINARY, values(new byte[0], new byte[] {0, -1, 39}))
                .add(
                        "date",
                        DataType.DATE,
                        values(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
                .add(
                        "Time of day",
                        DataType.TIME,
                        values(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000)))
                .add(
                        "datetime",
                        DataType.datetime(TimeUnit.MICROSECONDS),
                        values(
                                // No clock in Berlin shows this one.
                                LocalDateTime.of(2024, 3, 31, 2, 30),
                                LocalDateTime.of(1500, 2, 28, 1, 2, 3, 123_456_000)))
                .add(
                        "instant",
                        DataType.datetime(TimeUnit.MICROSECONDS, "UTC"),
                        values(
                                ZonedDateTime.of(2024, 10, 27, 1, 30, 0, 1_000, UTC),
                                ZonedDateTime.of(1900, 1, 1, 0, 0, 0, 0, UTC)))
                .build();
    }

    @SafeVarargs
    private static List<@Nullable Object> values(Object... values) {
        List<@Nullable Object> all = new java.util.ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void commonTypesComeBackAsTheyWere(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame = common()) {
            assertThat(JdbcFrames.write(frame, connection, "common")).isEqualTo(3);

            try (DataFrame read = JdbcFrames.read(connection, "SELECT * FROM common")) {
                assertThat(read.differenceFrom(frame)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseWithoutATypeHasAWiderOne(Database database) throws SQLException {
        BigInteger large = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add("int8", DataType.INT8, values(Byte.MIN_VALUE))
                                .add("uint8", DataType.UINT8, values(255))
                                .add("uint16", DataType.UINT16, values(65_535))
                                .add("uint32", DataType.UINT32, values(4_294_967_295L))
                                .add("uint64", DataType.UINT64, values(large))
                                .add("float16", DataType.FLOAT16, values(65_504f))
                                .add("categorical", DataType.CATEGORICAL, values("a"))
                                .add("enum", DataType.enumOf("it's", "b"), values("it's"))
                                .add(
                                        "millis",
                                        DataType.datetime(TimeUnit.MILLISECONDS),
                                        values(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 7_000_000)))
                                .build()) {
            JdbcFrames.write(frame, connection, "wide");

            JdbcReadOptions types = JdbcReadOptions.DEFAULTS;
            for (var field : frame.schema()) {
                types = types.withType(field.name(), field.type());
            }
            try (DataFrame same = JdbcFrames.read(connection, types, "SELECT * FROM wide");
                    DataFrame read = JdbcFrames.read(connection, "SELECT * FROM wide")) {
                assertThat(same.differenceFrom(frame)).isEmpty();
                assertThat(read.row(0).toMap().toString())
                        .isEqualTo(frame.row(0).toMap().toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void integersWiderThanLongsComeBack(Database database) throws SQLException {
        BigInteger most = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
        BigInteger mostUnsigned = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add("int128", DataType.INT128, values(most.negate(), most))
                                .add("uint128", DataType.UINT128, values(1, mostUnsigned))
                                .build()) {
            JdbcFrames.write(frame, connection, "large");

            JdbcReadOptions types =
                    JdbcReadOptions.DEFAULTS
                            .withType("int128", DataType.INT128)
                            .withType("uint128", DataType.UINT128);
            try (DataFrame read = JdbcFrames.read(connection, types, "SELECT * FROM large")) {
                assertThat(read.differenceFrom(frame)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsComeBack(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add(
                                        "numbers",
                                        DataType.list(DataType.INT64),
                                        values(List.of(), Arrays.asList(1L, null, 3L)))
                                .add(
                                        "texts",
                                        DataType.list(DataType.STRING),
                                        values(List.of("a,b", "\"{}\""), List.of("")))
                                .add(
                                        "days",
                                        DataType.list(DataType.DATE),
                                        values(
                                                List.of(LocalDate.of(1500, 2, 28)),
                                                List.of(LocalDate.of(2024, 2, 29))))
                                .add(
                                        "amounts",
                                        DataType.list(DataType.decimal(10, 2)),
                                        values(List.of(new BigDecimal("1.50")), List.of()))
                                .build()) {
            JdbcFrames.write(frame, connection, "lists");

            try (DataFrame read = JdbcFrames.read(connection, "SELECT * FROM lists")) {
                assertThat(read.toMaps()).isEqualTo(frame.toMaps());
                assertThat(read.column("numbers").type()).isEqualTo(DataType.list(DataType.INT64));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DUCKDB")
    void structsAndListsOfListsComeBack(Database database) throws SQLException {
        DataType struct =
                DataType.struct(
                        new dev.kakehashi.Field("a b", DataType.INT32),
                        new dev.kakehashi.Field("c", DataType.list(DataType.STRING)));
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add(
                                        "struct",
                                        struct,
                                        values(Map.of("a b", 1, "c", List.of("x", "y"))))
                                .add(
                                        "deep",
                                        DataType.list(DataType.list(DataType.FLOAT64)),
                                        values(List.of(List.of(1.5), List.of())))
                                .add(
                                        "fixed",
                                        DataType.array(DataType.INT16, 2),
                                        values(List.of(1, 2)))
                                .build()) {
            JdbcFrames.write(frame, connection, "nested");

            try (DataFrame read = JdbcFrames.read(connection, "SELECT * FROM nested")) {
                assertThat(read.differenceFrom(frame)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void spansOfTimeComeBack(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add(
                                        "span",
                                        DataType.duration(TimeUnit.NANOSECONDS),
                                        values(Duration.ofHours(-100).plusNanos(1)))
                                .build()) {
            JdbcFrames.write(frame, connection, "spans");

            try (DataFrame read = JdbcFrames.read(connection, "SELECT * FROM spans")) {
                assertThat(read.differenceFrom(frame)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "DUCKDB"})
    void nanosecondsComeBack(Database database) throws SQLException {
        try (Connection connection = database.open();
                DataFrame frame =
                        DataFrame.builder()
                                .add(
                                        "time",
                                        DataType.datetime(TimeUnit.NANOSECONDS),
                                        values(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 123_456_789)))
                                .build()) {
            JdbcFrames.write(frame, connection, "nanos");

            try (DataFrame read = JdbcFrames.read(connection, "SELECT * FROM nanos")) {
                assertThat(read.differenceFrom(frame)).isEmpty();
            }
        }
    }
}
