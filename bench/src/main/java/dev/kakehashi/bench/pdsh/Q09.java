// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;

import java.util.List;

/// Product type profit: five joins over the largest tables.
final class Q09 implements PdshQuery {
    @Override
    public int number() {
        return 9;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("nation", "o_year");
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.lineitem()
                .join(
                        tables.supplier(),
                        JoinHow.INNER,
                        keys("l_suppkey"),
                        keys("s_suppkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.partsupp(),
                        JoinHow.INNER,
                        keys("l_suppkey", "l_partkey"),
                        keys("ps_suppkey", "ps_partkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.part(),
                        JoinHow.INNER,
                        keys("l_partkey"),
                        keys("p_partkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.orders(),
                        JoinHow.INNER,
                        keys("l_orderkey"),
                        keys("o_orderkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.nation(),
                        JoinHow.INNER,
                        keys("s_nationkey"),
                        keys("n_nationkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("p_name").str().contains("green"))
                .select(
                        col("n_name").alias("nation"),
                        col("o_orderdate").dt().year().alias("o_year"),
                        revenue().sub(col("ps_supplycost").mul(col("l_quantity"))).alias("amount"))
                .groupBy("nation", "o_year")
                .agg(col("amount").sum().alias("sum_profit"))
                .sort(SortOptions.ASCENDING.withDescending(false, true), "nation", "o_year");
    }
}
