// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;

import java.util.List;

/// Suppliers who kept orders waiting: groups of the largest table, joined back to it twice.
final class Q21 implements PdshQuery {
    @Override
    public int number() {
        return 21;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("numwait", "s_name");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame late =
                tables.lineitem()
                        .groupBy("l_orderkey")
                        .agg(col("l_suppkey").nUnique().alias("suppliers"))
                        .filter(col("suppliers").gt(1))
                        .join(
                                tables.lineitem()
                                        .filter(col("l_receiptdate").gt(col("l_commitdate"))),
                                "l_orderkey");
        return late.groupBy("l_orderkey")
                .agg(col("l_suppkey").nUnique().alias("late_suppliers"))
                .join(late, "l_orderkey")
                .join(
                        tables.supplier(),
                        JoinHow.INNER,
                        keys("l_suppkey"),
                        keys("s_suppkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.nation(),
                        JoinHow.INNER,
                        keys("s_nationkey"),
                        keys("n_nationkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.orders(),
                        JoinHow.INNER,
                        keys("l_orderkey"),
                        keys("o_orderkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("late_suppliers").eq(1))
                .filter(col("n_name").eq("SAUDI ARABIA"))
                .filter(col("o_orderstatus").eq("F"))
                .groupBy("s_name")
                .agg(len().alias("numwait"))
                .sort(SortOptions.ASCENDING.withDescending(true, false), "numwait", "s_name")
                .head(100);
    }
}
