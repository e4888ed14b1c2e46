// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
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
                .join(
                        tables.nation(),
                        JoinHow.INNER,
                        keys("r_regionkey"),
                        keys("n_regionkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.customer(),
                        JoinHow.INNER,
                        keys("n_nationkey"),
                        keys("c_nationkey"),
                        JoinOptions.DEFAULTS)
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
                .join(
                        tables.supplier(),
                        JoinHow.INNER,
                        keys("l_suppkey", "n_nationkey"),
                        keys("s_suppkey", "s_nationkey"),
                        JoinOptions.DEFAULTS)
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
                .sort(SortOptions.DESCENDING, "revenue");
    }
}
