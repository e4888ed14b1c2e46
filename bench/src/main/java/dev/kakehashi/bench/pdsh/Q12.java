// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.when;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.Expr;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.time.LocalDate;
import java.util.List;

/// Shipping modes: conditions counted over a join.
final class Q12 implements PdshQuery {
    @Override
    public int number() {
        return 12;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("l_shipmode");
    }

    @Override
    public LazyFrame over(Tables tables) {
        Expr urgent = col("o_orderpriority").isIn(List.of("1-URGENT", "2-HIGH"));
        return tables.orders()
                .join(
                        tables.lineitem(),
                        JoinHow.INNER,
                        keys("o_orderkey"),
                        keys("l_orderkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("l_shipmode").isIn(List.of("MAIL", "SHIP")))
                .filter(col("l_commitdate").lt(col("l_receiptdate")))
                .filter(col("l_shipdate").lt(col("l_commitdate")))
                .filter(
                        col("l_receiptdate")
                                .isBetween(
                                        LocalDate.of(1994, 1, 1),
                                        LocalDate.of(1995, 1, 1),
                                        ClosedInterval.LEFT))
                .withColumns(
                        when(urgent).then(1).otherwise(0).alias("high_line_count"),
                        when(urgent.not()).then(1).otherwise(0).alias("low_line_count"))
                .groupBy("l_shipmode")
                .agg(col("high_line_count").sum(), col("low_line_count").sum())
                .sort("l_shipmode");
    }
}
