// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;

import java.time.LocalDate;
import java.util.List;

/// Forecasting revenue change: one scan, three filters, one sum.
final class Q06 implements PdshQuery {
    @Override
    public int number() {
        return 6;
    }

    @Override
    public List<String> sortedBy() {
        return List.of();
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.lineitem()
                .filter(
                        col("l_shipdate")
                                .isBetween(
                                        LocalDate.of(1994, 1, 1),
                                        LocalDate.of(1995, 1, 1),
                                        ClosedInterval.LEFT))
                .filter(col("l_discount").isBetween(0.05, 0.07))
                .filter(col("l_quantity").lt(24))
                .select(col("l_extendedprice").mul(col("l_discount")).sum().alias("revenue"));
    }
}
