// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;

import java.util.List;

/// Large volume customers: a semi join with the groups that pass.
final class Q18 implements PdshQuery {
    @Override
    public int number() {
        return 18;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("o_totalprice", "o_orderdate");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame large =
                tables.lineitem()
                        .groupBy("l_orderkey")
                        .agg(col("l_quantity").sum().alias("sum_quantity"))
                        .filter(col("sum_quantity").gt(300));
        return tables.orders()
                .join(
                        large,
                        JoinHow.SEMI,
                        keys("o_orderkey"),
                        keys("l_orderkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.lineitem(),
                        JoinHow.INNER,
                        keys("o_orderkey"),
                        keys("l_orderkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.customer(),
                        JoinHow.INNER,
                        keys("o_custkey"),
                        keys("c_custkey"),
                        JoinOptions.DEFAULTS)
                .groupBy("c_name", "o_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
                .agg(col("l_quantity").sum().alias("sum_quantity"))
                .select(
                        col("c_name"),
                        col("o_custkey").alias("c_custkey"),
                        col("o_orderkey"),
                        col("o_orderdate"),
                        col("o_totalprice"),
                        col("sum_quantity"))
                .sort(
                        SortOptions.ASCENDING.withDescending(true, false),
                        "o_totalprice",
                        "o_orderdate")
                .head(100);
    }
}
