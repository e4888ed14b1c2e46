// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.lit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.options.CastMode;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.Expression.Literal;
import dev.kakehashi.plan.Node;
import dev.kakehashi.plan.Plan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

@DisplayName("Literals")
class LiteralsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void takeTheTypeThatTheirValueHas() {
        becomes(7, 7L, null);
        becomes((byte) 7, 7L, null);
        becomes(BigInteger.TEN, 10L, null);
        becomes(1.5, 1.5, null);
        becomes(1.5f, 1.5, null);
        becomes(Double.NaN, Double.NaN, null);
        becomes(null, null, DataType.NULL);
        becomes(true, true, DataType.BOOLEAN);
        becomes("x", "x", DataType.STRING);
        becomes('x', "x", DataType.STRING);
        becomes(new byte[] {1, -1}, new byte[] {1, -1}, DataType.BINARY);
        BigInteger huge = BigInteger.TWO.pow(100).negate();
        becomes(huge, huge, DataType.INT128);
        BigInteger hugest = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);
        becomes(hugest, hugest, DataType.UINT128);
        becomes(new BigDecimal("-1.50"), new BigDecimal("-1.50"), DataType.decimal(38, 2));
        becomes(new BigDecimal("1e3"), new BigDecimal("1000"), DataType.decimal(38, 0));
        becomes(LocalDate.of(-1, 2, 3), LocalDate.of(-1, 2, 3), DataType.DATE);
        becomes(LocalTime.MAX, LocalTime.MAX, DataType.TIME);
    }

    @Test
    void countTimesAsExactlyAsTheyAre() {
        LocalDateTime micros = LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000);
        becomes(micros, micros, DataType.datetime(TimeUnit.MICROSECONDS));
        LocalDateTime nanos = micros.plusNanos(1);
        becomes(nanos, nanos, DataType.datetime(TimeUnit.NANOSECONDS));
        Instant instant = Instant.parse("2024-10-27T00:30:00Z");
        becomes(
                instant,
                instant.atZone(ZoneId.of("UTC")),
                DataType.datetime(TimeUnit.MICROSECONDS, "UTC"));
        ZonedDateTime zoned = instant.atZone(BERLIN);
        becomes(zoned, zoned, DataType.datetime(TimeUnit.MICROSECONDS, "Europe/Berlin"));
        Duration duration = Duration.ofSeconds(-1, 1);
        becomes(duration, duration, DataType.duration(TimeUnit.NANOSECONDS));
        becomes(Duration.ofDays(1), Duration.ofDays(1), DataType.duration(TimeUnit.MICROSECONDS));
        assertThatThrownBy(() -> lit(LocalDateTime.of(3000, 1, 1, 0, 0, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofSeveralValuesHaveOneTypeForAll() {
        becomes(new int[] {1, 2}, List.of(1L, 2L), DataType.list(DataType.INT64));
        becomes(List.of(1, 2.5), List.of(1.0, 2.5), DataType.list(DataType.FLOAT64));
        becomes(Arrays.asList("x", null), Arrays.asList("x", null), DataType.list(DataType.STRING));
        becomes(List.of(), List.of(), DataType.list(DataType.NULL));
        becomes(
                List.of(List.of(), List.of(1)),
                List.of(List.of(), List.of(1L)),
                DataType.list(DataType.list(DataType.INT64)));
        becomes(
                Collections.singletonMap("a", 1),
                Map.of("a", 1L),
                DataType.struct(new Field("a", DataType.INT64)));
        assertThatThrownBy(() -> lit(List.of(1, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Int64 and String");
    }

    @Test
    void ofAGivenTypeAreExactOrRefused() {
        typed(-128, (byte) -128, DataType.INT8);
        typed(255, (short) 255, DataType.UINT8);
        typed(4_000_000_000L, 4_000_000_000L, DataType.UINT32);
        BigInteger greatest = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
        typed(greatest, greatest, DataType.UINT64);
        typed(1.5, 1.5f, DataType.FLOAT32);
        typed(0.1f, 0.1f, DataType.FLOAT32);
        typed(Double.NaN, Float.NaN, DataType.FLOAT16);
        typed(1L << 60, 0x1p60, DataType.FLOAT64);
        typed(7, new BigDecimal("7.00"), DataType.decimal(5, 2));
        typed(new BigDecimal("1.5"), new BigDecimal("1.500"), DataType.decimal(5, 3));
        typed("x", "x", DataType.CATEGORICAL);
        typed("x", "x", DataType.enumOf("x", "y"));
        typed(null, null, DataType.struct(new Field("a", DataType.DATE)));

        refused(128, DataType.INT8);
        refused(-1, DataType.UINT64);
        refused(BigInteger.TWO.pow(64), DataType.UINT64);
        refused(1.5, DataType.INT64);
        refused(0.1, DataType.FLOAT32);
        refused(1e-9f, DataType.FLOAT16);
        refused((1L << 60) + 1, DataType.FLOAT64);
        refused(BigInteger.TWO.pow(2000), DataType.FLOAT64);
        refused(1000, DataType.decimal(5, 2));
        refused("1", DataType.INT64);
        refused(new BigDecimal("1.25"), DataType.decimal(5, 1));
        refused(new BigDecimal("100"), DataType.decimal(4, 2));
        refused(
                LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1000),
                DataType.datetime(TimeUnit.MILLISECONDS));
        refused(1, DataType.NULL);
    }

    @Test
    void ofArraysAreListsThatAreCast() {
        DataType type = DataType.list(DataType.array(DataType.INT8, 2));
        assertThat(decoded(lit(List.of(List.of(1, 2)), type)))
                .isEqualTo(
                        new Expression.Cast(
                                new Literal(
                                        List.of(List.of((byte) 1, (byte) 2)),
                                        DataType.list(DataType.list(DataType.INT8))),
                                type,
                                CastMode.STRICT));
        typed(null, null, type);
        assertThatThrownBy(() -> lit(new int[] {1, 2, 3}, DataType.array(DataType.INT8, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "[1, 2, 3] has 3 items, and a value of type Array(Int8, shape=(2,)) has 2");
        refused(List.of(1000, 1), DataType.array(DataType.INT8, 2));
        refused(
                Map.of("a", List.of(List.of())),
                DataType.struct(new Field("a", DataType.list(DataType.array(DataType.INT8, 1)))));
    }

    @Test
    void ofOtherClassesAreRefused() {
        assertThatThrownBy(() -> lit(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object is no literal");
        assertThatThrownBy(() -> lit(OffsetDateTime.now(BERLIN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lit(ZonedDateTime.parse("2024-01-01T00:00:00+02:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withZoneSameInstant");
    }

    private static void becomes(
            @Nullable Object value, @Nullable Object natural, @Nullable DataType type) {
        assertThat(decoded(lit(value))).isEqualTo(new Literal(natural, type));
    }

    private static void typed(@Nullable Object value, @Nullable Object natural, DataType type) {
        assertThat(decoded(lit(value, type))).isEqualTo(new Literal(natural, type));
    }

    private static void refused(Object value, DataType type) {
        assertThatThrownBy(() -> lit(value, type)).isInstanceOf(IllegalArgumentException.class);
    }

    /// {@return what comes back of a literal when its plan goes through bytes}
    private static Object decoded(Expr expr) {
        Plan plan = Polars.scanCsv("a.csv").select(expr).plan();
        Node.Project project = (Node.Project) Plan.fromBytes(plan.toBytes()).root();
        return project.expressions().getFirst();
    }
}
