// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Frames as inputs and results of queries.
class DataFrameQueryTest {
    private static DataFrame sales() {
        return DataFrame.builder()
                .add("city", "Oslo", "Rome", "Oslo", null)
                .add("amount", Arrays.asList(1.5, 2.0, null, 4.0))
                .add(
                        "day",
                        List.of(
                                LocalDate.EPOCH,
                                LocalDate.EPOCH,
                                LocalDate.MAX.withYear(2000),
                                LocalDate.EPOCH))
                .build();
    }

    @Test
    void aFrameIsQueriedAndQueriedAgain() {
        try (DataFrame sales = sales()) {
            LazyFrame query =
                    sales.lazy()
                            .groupBy("city")
                            .agg(col("amount").sum(), len().alias("n"))
                            .sort("city");
            for (int i = 0; i < 3; i++) {
                try (DataFrame result = query.collect();
                        DataFrame again = result.lazy().filter(col("n").gt(lit(1))).collect()) {
                    assertThat(result.column("city").toList())
                            .containsExactly(null, "Oslo", "Rome");
                    assertThat(result.column("amount").toDoubleArray())
                            .containsExactly(4.0, 1.5, 2.0);
                    assertThat(again.column("city").toList()).containsExactly("Oslo");
                }
            }
        }
    }

    @Test
    void aFrameJoinsItself() {
        try (DataFrame sales = sales();
                DataFrame pairs = sales.lazy().join(sales.lazy(), "city").collect()) {
            assertThat(pairs.height()).isEqualTo(5);
        }
    }

    @Test
    void viewsAreQueriedAsTheyAre() {
        try (DataFrame sales = sales();
                DataFrame view = sales.select("amount", "city").slice(1, 2);
                DataFrame result = view.lazy().collect()) {
            assertThat(result).isEqualTo(view);
        }
    }

    record Everything(
            boolean flag,
            byte tiny,
            int number,
            @Nullable Double real,
            String text,
            LocalDate day,
            Instant moment,
            List<String> tags,
            Part part) {}

    record Part(long x, @Nullable String y) {}

    @Test
    void recordsPassThroughTheEngineUnchanged() {
        List<Everything> records =
                List.of(
                        new Everything(
                                true,
                                (byte) 1,
                                2,
                                3.5,
                                "é",
                                LocalDate.EPOCH,
                                Instant.EPOCH,
                                List.of("a"),
                                new Part(1, "b")),
                        new Everything(
                                false,
                                (byte) -1,
                                -2,
                                null,
                                "a text that is longer than a view holds",
                                LocalDate.of(2024, 2, 29),
                                Instant.ofEpochSecond(1, 1_000),
                                List.of(),
                                new Part(2, null)));
        try (DataFrame frame = DataFrame.fromRecords(records);
                DataFrame result = frame.lazy().collect()) {
            assertThat(result.differenceFrom(frame)).isEmpty();
            assertThat(result.toRecords(Everything.class)).isEqualTo(records);
        }
    }

    @Test
    void aResultOutlivesTheFrameThatItWasMadeOf() {
        DataFrame sales = sales();
        LazyFrame query = sales.lazy();
        try (DataFrame result = query.collect()) {
            sales.close();
            assertThat(result.column("city").getString(1)).isEqualTo("Rome");
            assertThatThrownBy(query::collect)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThatThrownBy(sales::lazy).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFrameWithoutRowsKeepsItsTypes() {
        try (DataFrame empty = sales().head(0);
                DataFrame result = empty.lazy().filter(col("amount").gt(lit(0))).collect()) {
            assertThat(result.schema()).isEqualTo(empty.schema());
            assertThat(result.isEmpty()).isTrue();
        }
    }
}
