// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.SortOptions;
import java.time.LocalDate;
import java.util.List;

/// Local supplier volume: five joins, one by two keys.
final class Q05 implements PdshQuery {
    @Override
    public int number() {
        return 5;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("revenue");
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.region()
                .join(tables.nation(), "r_regionkey", "n_regionkey")
                .join(tables.customer(), "n_nationkey", "c_nationkey")
                .join(tables.orders(), "c_custkey", "o_custkey")
                .join(tables.lineitem(), "o_orderkey", "l_orderkey")
                .join(
                        tables.supplier(),
                        List.of("l_suppkey", "n_nationkey"),
                        List.of("s_suppkey", "s_nationkey"))
                .filter(col("r_name").eq("ASIA"))
                .filter(
                        col("o_orderdate")
                                .isBetween(
                                        LocalDate.of(1994, 1, 1),
                                        LocalDate.of(1995, 1, 1),
                                        ClosedInterval.LEFT))
                .withColumns(revenue().alias("revenue"))
                .groupBy("n_name")
                .agg(col("revenue").sum())
                .sort(List.of("revenue"), SortOptions.DESCENDING);
    }
}
