// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.time.LocalDate;
import java.util.List;

/// Potential part promotion: distinct keys between joins.
final class Q20 implements PdshQuery {
    @Override
    public int number() {
        return 20;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("s_name");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame sold =
                tables.lineitem()
                        .filter(
                                col("l_shipdate")
                                        .isBetween(
                                                LocalDate.of(1994, 1, 1),
                                                LocalDate.of(1995, 1, 1),
                                                ClosedInterval.LEFT))
                        .groupBy("l_partkey", "l_suppkey")
                        .agg(col("l_quantity").sum().mul(0.5).alias("half_quantity"));
        LazyFrame canadian =
                tables.supplier()
                        .join(
                                tables.nation().filter(col("n_name").eq("CANADA")),
                                JoinHow.INNER,
                                keys("s_nationkey"),
                                keys("n_nationkey"),
                                JoinOptions.DEFAULTS);
        return tables.part()
                .filter(col("p_name").str().startsWith("forest"))
                .select(col("p_partkey").unique())
                .join(
                        tables.partsupp(),
                        JoinHow.INNER,
                        keys("p_partkey"),
                        keys("ps_partkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        sold,
                        JoinHow.INNER,
                        keys("ps_suppkey", "p_partkey"),
                        keys("l_suppkey", "l_partkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("ps_availqty").gt(col("half_quantity")))
                .select(col("ps_suppkey").unique())
                .join(
                        canadian,
                        JoinHow.INNER,
                        keys("ps_suppkey"),
                        keys("s_suppkey"),
                        JoinOptions.DEFAULTS)
                .select("s_name", "s_address")
                .sort("s_name");
    }
}
