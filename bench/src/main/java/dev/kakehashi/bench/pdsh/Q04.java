// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.time.LocalDate;
import java.util.List;

/// Order priority checking: a join, then rows without repeats.
final class Q04 implements PdshQuery {
    @Override
    public int number() {
        return 4;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("o_orderpriority");
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.lineitem()
                .join(
                        tables.orders(),
                        JoinHow.INNER,
                        keys("l_orderkey"),
                        keys("o_orderkey"),
                        JoinOptions.DEFAULTS)
                .filter(
                        col("o_orderdate")
                                .isBetween(
                                        LocalDate.of(1993, 7, 1),
                                        LocalDate.of(1993, 10, 1),
                                        ClosedInterval.LEFT))
                .filter(col("l_commitdate").lt(col("l_receiptdate")))
                .unique("o_orderpriority", "l_orderkey")
                .groupBy("o_orderpriority")
                .agg(len().alias("order_count"))
                .sort("o_orderpriority");
    }
}
