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

/// Returned items: a group-by with seven keys, most of them text.
final class Q10 implements PdshQuery {
    @Override
    public int number() {
        return 10;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("revenue");
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.customer()
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
                        tables.nation(),
                        JoinHow.INNER,
                        keys("c_nationkey"),
                        keys("n_nationkey"),
                        JoinOptions.DEFAULTS)
                .filter(
                        col("o_orderdate")
                                .isBetween(
                                        LocalDate.of(1993, 10, 1),
                                        LocalDate.of(1994, 1, 1),
                                        ClosedInterval.LEFT))
                .filter(col("l_returnflag").eq("R"))
                .groupBy(
                        "c_custkey",
                        "c_name",
                        "c_acctbal",
                        "c_phone",
                        "n_name",
                        "c_address",
                        "c_comment")
                .agg(revenue().sum().alias("revenue"))
                .select(
                        "c_custkey",
                        "c_name",
                        "revenue",
                        "c_acctbal",
                        "n_name",
                        "c_address",
                        "c_phone",
                        "c_comment")
                .sort(SortOptions.DESCENDING, "revenue")
                .head(20);
    }
}
