// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;

import dev.kakehashi.LazyFrame;
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
                                tables.lineitem().filter(col("l_receiptdate").gt(col("l_commitdate"))),
                                "l_orderkey",
                                "l_orderkey");
        return late.groupBy("l_orderkey")
                .agg(col("l_suppkey").nUnique().alias("late_suppliers"))
                .join(late, "l_orderkey", "l_orderkey")
                .join(tables.supplier(), "l_suppkey", "s_suppkey")
                .join(tables.nation(), "s_nationkey", "n_nationkey")
                .join(tables.orders(), "l_orderkey", "o_orderkey")
                .filter(col("late_suppliers").eq(1))
                .filter(col("n_name").eq("SAUDI ARABIA"))
                .filter(col("o_orderstatus").eq("F"))
                .groupBy("s_name")
                .agg(len().alias("numwait"))
                .sort(List.of("numwait", "s_name"), SortOptions.ASCENDING.withDescending(true, false))
                .head(100);
    }
}
