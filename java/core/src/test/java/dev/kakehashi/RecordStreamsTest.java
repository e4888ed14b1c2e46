// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Records into queries and out of them, without a list of all of them.
@Timeout(120)
class RecordStreamsTest {
    /// More than one batch has.
    private static final int MANY = 200_000;

    public record Trade(String symbol, long number, double price) {
        static Trade of(long number) {
            return new Trade("S" + number % 7, number, number / 4.0);
        }
    }

    public record Money(BigDecimal amount) {}

    public record Loose(Object anything) {}

    public record Narrow(byte number) {}

    private static LazyFrame trades() {
        return Polars.scanRecords(Trade.class, () -> LongStream.range(0, MANY).mapToObj(Trade::of));
    }

    @Test
    void recordsComeOutAsTheyWentIn() {
        try (Stream<Trade> trades = trades().streamRecords(Trade.class)) {
            assertThat(trades)
                    .containsExactlyElementsOf(
                            LongStream.range(0, MANY).mapToObj(Trade::of).toList());
        }
    }

    @Test
    void aStreamGivesTheFrameOfTheSameRecords() {
        List<Trade> records = LongStream.range(0, MANY).mapToObj(Trade::of).toList();
        try (DataFrame streamed = trades().collect();
                DataFrame collected = DataFrame.fromRecords(Trade.class, records)) {
            assertThat(streamed).isEqualTo(collected);
        }
    }

    @Test
    void eachExecutionAsksForAStreamAndClosesIt() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        LazyFrame query =
                Polars.scanRecords(
                        Trade.class,
                        () -> {
                            opened.incrementAndGet();
                            return Stream.of(Trade.of(1)).onClose(closed::incrementAndGet);
                        });
        query.collect().close();
        query.collect().close();

        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(2);
    }

    @Test
    void whatAClassDoesNotFixComesFromTheSchema() {
        Schema cents = Schema.of(new Field("amount", DataType.decimal(20, 2)));
        List<BigDecimal> amounts = List.of(new BigDecimal("1.25"), new BigDecimal("-0.5"));
        LazyFrame money =
                Polars.scanRecords(Money.class, cents, () -> amounts.stream().map(Money::new));
        try (DataFrame all = money.collect()) {
            assertThat(all.schema()).isEqualTo(cents);
            assertThat(all.column("amount").getBigDecimal(1)).isEqualTo(new BigDecimal("-0.50"));
        }
        assertThatThrownBy(() -> Polars.scanRecords(Loose.class, Stream::empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anything")
                .hasMessageContaining("give the schema");
    }

    @Test
    void aColumnThatIsNoComponentIsRefused() {
        Schema other = Schema.of(new Field("total", DataType.INT64));
        assertThatThrownBy(() -> Polars.scanRecords(Trade.class, other, Stream::empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("total")
                .hasMessageContaining("[symbol, number, price]");
    }

    @Test
    void aValueThatDoesNotFitFailsTheQueryAndSaysWhere() {
        LazyFrame money =
                Polars.scanRecords(Money.class, () -> Stream.of(new Money(new BigDecimal("1.25"))));
        assertThatThrownBy(() -> money.collect().close())
                .hasStackTraceContaining("Column 'amount', among the rows from 0 on")
                .hasStackTraceContaining("Give the schema");
    }

    @Test
    void aRecordThatCannotBeMadeNamesItsRowInTheWholeResult() {
        LazyFrame numbers =
                trades().select(
                                col("number")
                                        .eq(MANY - 1)
                                        .cast(DataType.INT64)
                                        .mul(1000)
                                        .alias("number"));
        List<Narrow> read = new ArrayList<>();
        assertThatThrownBy(
                        () -> {
                            try (Stream<Narrow> narrow = numbers.streamRecords(Narrow.class)) {
                                narrow.forEach(read::add);
                            }
                        })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row " + (MANY - 1));
        assertThat(read).isNotEmpty().containsOnly(new Narrow((byte) 0));
    }

    @Test
    void aMissingColumnIsRefusedBeforeTheFirstRecord() {
        assertThatThrownBy(() -> trades().drop("price").streamRecords(Trade.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("price");
    }

    @Test
    void closingEarlyFreesTheQuery() {
        IntStream.range(0, 50)
                .forEach(
                        i -> {
                            try (Stream<Trade> trades = trades().streamRecords(Trade.class)) {
                                assertThat(trades.findFirst()).contains(Trade.of(0));
                            }
                        });
    }
}
