// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;

import java.time.LocalDate;
import java.util.List;

/// Shipping priority: two joins, a group-by, the ten greatest.
final class Q03 implements PdshQuery {
    @Override
    public int number() {
        return 3;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("revenue", "o_orderdate");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LocalDate day = LocalDate.of(1995, 3, 15);
        return tables.customer()
                .filter(col("c_mktsegment").eq("BUILDING"))
                .join(
                        tables.orders(),
                        JoinHow.INNER,
                        keys("c_custkey"),
                        keys("o_custkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.lineitem(),
                        JoinHow.INNER,
                        keys("o_orderkey"),
                        keys("l_orderkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("o_orderdate").lt(day))
                .filter(col("l_shipdate").gt(day))
                .withColumns(revenue().alias("revenue"))
                .groupBy("o_orderkey", "o_orderdate", "o_shippriority")
                .agg(col("revenue").sum())
                .select(
                        col("o_orderkey").alias("l_orderkey"),
                        col("revenue"),
                        col("o_orderdate"),
                        col("o_shippriority"))
                .sort(SortOptions.ASCENDING.withDescending(true, false), "revenue", "o_orderdate")
                .head(10);
    }
}
