// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
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
                .join(tables.orders(), "c_custkey", "o_custkey")
                .join(tables.lineitem(), "o_orderkey", "l_orderkey")
                .join(tables.nation(), "c_nationkey", "n_nationkey")
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
                .sort(List.of("revenue"), SortOptions.DESCENDING)
                .head(20);
    }
}
