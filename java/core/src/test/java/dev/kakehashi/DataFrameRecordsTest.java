// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

class DataFrameRecordsTest {
    private static final LocalDateTime MOMENT =
            LocalDateTime.of(2024, 2, 29, 12, 30, 15, 123_456_789);

    enum Side {
        BUY,
        SELL
    }

    record Price(BigDecimal amount, String currency) {}

    record Trade(
            long id,
            Side side,
            Price price,
            @Nullable Double discount,
            List<String> tags,
            LocalDate day,
            @Nullable Instant settled) {}

    @SuppressWarnings("ArrayRecordComponent") // Such records exist, and have to be read.
    record Everything(
            boolean flag,
            byte tiny,
            short small,
            int medium,
            float single,
            BigInteger huge,
            LocalTime time,
            LocalDateTime moment,
            ZonedDateTime zoned,
            Duration span,
            byte[] bytes,
            int[] counts,
            List<Price> prices,
            List<List<Long>> nested) {}

    private static final List<Trade> TRADES =
            List.of(
                    new Trade(
                            1,
                            Side.BUY,
                            new Price(new BigDecimal("10.25"), "EUR"),
                            0.5,
                            List.of("a", "b"),
                            LocalDate.EPOCH,
                            Instant.EPOCH),
                    new Trade(
                            2,
                            Side.SELL,
                            new Price(new BigDecimal("3.00"), "USD"),
                            null,
                            List.of(),
                            LocalDate.EPOCH,
                            null));

    @Test
    void recordsReturnAsTheyCame() {
        try (DataFrame frame = DataFrame.fromRecords(TRADES)) {
            assertThat(frame.schema())
                    .isEqualTo(
                            Schema.of(
                                    new Field("id", DataType.INT64),
                                    new Field("side", DataType.enumOf("BUY", "SELL")),
                                    new Field(
                                            "price",
                                            DataType.struct(
                                                    new Field("amount", DataType.decimal(38, 2)),
                                                    new Field("currency", DataType.STRING))),
                                    new Field("discount", DataType.FLOAT64),
                                    new Field("tags", DataType.list(DataType.STRING)),
                                    new Field("day", DataType.DATE),
                                    new Field(
                                            "settled",
                                            DataType.datetime(TimeUnit.MICROSECONDS, "UTC"))));
            assertThat(frame.toRecords(Trade.class)).isEqualTo(TRADES);
        }
    }

    @Test
    void everyComponentTypeReturns() {
        Everything everything =
                new Everything(
                        true,
                        (byte) -1,
                        (short) -2,
                        -3,
                        1.5f,
                        BigInteger.TWO.pow(100),
                        LocalTime.of(1, 2, 3, 4),
                        MOMENT,
                        MOMENT.atZone(ZoneId.of("America/New_York")),
                        Duration.ofNanos(-1),
                        new byte[] {1, 2},
                        new int[] {3, 4},
                        List.of(new Price(BigDecimal.ONE, "EUR")),
                        List.of(List.of(1L), List.of()));
        try (DataFrame frame = DataFrame.fromRecords(List.of(everything))) {
            assertThat(frame.toRecords(Everything.class))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactly(everything);
            assertThat(frame.schema().field("moment").type())
                    .isEqualTo(DataType.datetime(TimeUnit.NANOSECONDS));
        }
    }

    @Test
    void noRecordsMakeAFrameWithoutRows() {
        try (DataFrame frame = DataFrame.fromRecords(Trade.class, List.of())) {
            assertThat(frame.isEmpty()).isTrue();
            assertThat(frame.schema().names()).startsWith("id", "side").hasSize(7);
            assertThat(frame.toRecords(Trade.class)).isEmpty();
        }
        assertThatThrownBy(() -> DataFrame.fromRecords(List.<Trade>of()))
                .hasMessageContaining("give the class");
    }

    record Count(int n) {}

    record Small(byte n) {}

    @Test
    void integersFitWhereTheirValuesDo() {
        try (DataFrame frame = DataFrame.builder().add("n", 1L, 300L).build()) {
            assertThat(frame.toRecords(Count.class)).containsExactly(new Count(1), new Count(300));
            assertThatThrownBy(() -> frame.toRecords(Small.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Row 1")
                    .hasMessageContaining("'n'")
                    .hasMessageContaining("300")
                    .hasMessageContaining("Byte");
        }
    }

    @Test
    void aNullDoesNotFitAPrimitive() {
        try (DataFrame frame = DataFrame.fromColumns(Map.of("n", Arrays.asList(1, null)))) {
            assertThatThrownBy(() -> frame.toRecords(Count.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Row 1")
                    .hasMessageContaining("'n'")
                    .hasMessageContaining("make it Integer");
        }
    }

    record Named(String name) {}

    @Test
    void aMissingColumnIsRefusedWithThoseThatExist() {
        try (DataFrame frame = DataFrame.builder().add("n", 1L).build()) {
            assertThatThrownBy(() -> frame.toRecords(Named.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("name")
                    .hasMessageContaining("[n]");
        }
    }

    @Test
    void aColumnOfAnotherTypeIsRefusedWithWhatWouldFit() {
        try (DataFrame frame = DataFrame.builder().add("name", 1.5).build()) {
            assertThatThrownBy(() -> frame.toRecords(Named.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'name'")
                    .hasMessageContaining("Float64")
                    .hasMessageContaining("a double");
        }
    }

    record Sided(Side side) {}

    @Test
    void aTextThatIsNoConstantIsRefused() {
        try (DataFrame frame = DataFrame.builder().add("side", "BUY", "HOLD").build()) {
            assertThatThrownBy(() -> frame.toRecords(Sided.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Row 1")
                    .hasMessageContaining("'HOLD'");
        }
    }

    record Positive(long n) {
        Positive {
            if (n < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    @Test
    void aConstructorThatRefusesIsToldWithItsRow() {
        try (DataFrame frame = DataFrame.builder().add("n", 1L, -1L).build()) {
            assertThatThrownBy(() -> frame.toRecords(Positive.class, MethodHandles.lookup()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Row 1")
                    .hasMessageContaining("negative");
        }
    }

    record Holder(@Nullable Holder inner) {}

    @Test
    void aRecordThatHoldsItselfIsRefused() {
        assertThatThrownBy(() -> DataFrame.fromRecords(List.of(new Holder(null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds itself");
    }

    record Loose(Object value, Map<String, Object> struct) {}

    @Test
    void objectsAndMapsTakeWhatIsThere() {
        try (DataFrame frame =
                DataFrame.fromColumns(
                        Map.of("value", List.of(1.5), "struct", List.of(Map.of("x", 1))))) {
            assertThat(frame.toRecords(Loose.class))
                    .containsExactly(new Loose(1.5, Map.of("x", 1)));
        }
    }

    @Test
    void rowsBecomeMaps() {
        try (DataFrame frame = DataFrame.builder().add("a", 1L).add("b", "x").build()) {
            assertThat(frame.toMaps()).containsExactly(Map.of("a", 1L, "b", "x"));
            assertThatThrownBy(() -> frame.iterator().forEachRemaining(row -> row.getLong("c")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .isNotInstanceOf(NoSuchElementException.class);
        }
    }
}
