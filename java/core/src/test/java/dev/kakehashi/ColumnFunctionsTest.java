// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.cols;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

@DisplayName("Columns by their names")
class ColumnFunctionsTest {
    @Test
    void areTheLongFormInShort() {
        assertThat(Polars.sum("a")).isEqualTo(col("a").sum());
        assertThat(Polars.mean("a")).isEqualTo(col("a").mean());
        assertThat(Polars.min("a")).isEqualTo(col("a").min());
        assertThat(Polars.max("a")).isEqualTo(col("a").max());
        assertThat(Polars.median("a")).isEqualTo(col("a").median());
        assertThat(Polars.std("a")).isEqualTo(col("a").std());
        assertThat(Polars.std("a", 0)).isEqualTo(col("a").std(0));
        assertThat(Polars.var("a")).isEqualTo(col("a").var());
        assertThat(Polars.var("a", 0)).isEqualTo(col("a").var(0));
        assertThat(Polars.count("a")).isEqualTo(col("a").count());
        assertThat(Polars.nUnique("a")).isEqualTo(col("a").nUnique());
        assertThat(Polars.approxNUnique("a")).isEqualTo(col("a").approxNUnique());
        assertThat(Polars.first("a")).isEqualTo(col("a").first());
        assertThat(Polars.last("a")).isEqualTo(col("a").last());
        assertThat(Polars.implode("a")).isEqualTo(col("a").implode());
        assertThat(Polars.cumSum("a")).isEqualTo(col("a").cumSum());
        assertThat(Polars.cumCount("a")).isEqualTo(col("a").cumCount());
    }

    @Test
    void areSeveralAtATime() {
        assertThat(Polars.sum("a", "b")).isEqualTo(cols("a", "b").sum());
        try (DataFrame frame =
                        DataFrame.fromColumns(
                                Map.of("a", new long[] {1, 2}, "b", new long[] {3, 5}));
                DataFrame sums = frame.lazy().select(Polars.sum("a", "b")).collect()) {
            assertThat(sums.toMaps()).containsExactly(Map.of("a", 3L, "b", 8L));
        }
    }

    @Test
    void joinFramesThatNameTheirKeysDifferently() {
        try (DataFrame left =
                        DataFrame.fromColumns(
                                Map.of("id", new long[] {1, 2, 3}, "x", new long[] {7, 8, 9}));
                DataFrame right =
                        DataFrame.fromColumns(
                                Map.of("key", new long[] {2, 3}, "y", new long[] {20, 30}))) {
            String[] id = {"id"};
            String[] key = {"key"};
            LazyFrame other = right.lazy();
            List<Expr> ids = List.of(col("id"));
            List<Expr> keys = List.of(col("key"));
            JoinOptions options = JoinOptions.DEFAULTS.withNullsEqual(true);

            LazyFrame joined = left.lazy().join(other, id, key);

            assertThat(joined).isEqualTo(left.lazy().join(other, JoinHow.INNER, ids, keys));
            assertThat(left.lazy().join(other, JoinHow.LEFT, id, key))
                    .isEqualTo(left.lazy().join(other, JoinHow.LEFT, ids, keys));
            assertThat(left.lazy().join(other, JoinHow.FULL, id, key, options))
                    .isEqualTo(left.lazy().join(other, JoinHow.FULL, ids, keys, options));
            try (DataFrame result =
                    joined.select(col("id"), col("y").sub(col("x")).alias("d"))
                            .sort("id")
                            .collect()) {
                assertThat(result.toMaps())
                        .containsExactly(Map.of("id", 2L, "d", 12L), Map.of("id", 3L, "d", 21L));
            }
        }
    }
}
