// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;

import java.time.LocalDate;
import java.util.List;

/// Pricing summary: one scan, one group-by with eight aggregates.
final class Q01 implements PdshQuery {
    @Override
    public int number() {
        return 1;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("l_returnflag", "l_linestatus");
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.lineitem()
                .filter(col("l_shipdate").le(LocalDate.of(1998, 9, 2)))
                .groupBy("l_returnflag", "l_linestatus")
                .agg(
                        col("l_quantity").sum().alias("sum_qty"),
                        col("l_extendedprice").sum().alias("sum_base_price"),
                        revenue().sum().alias("sum_disc_price"),
                        revenue().mul(lit(1).add(col("l_tax"))).sum().alias("sum_charge"),
                        col("l_quantity").mean().alias("avg_qty"),
                        col("l_extendedprice").mean().alias("avg_price"),
                        col("l_discount").mean().alias("avg_disc"),
                        len().alias("count_order"))
                .sort("l_returnflag", "l_linestatus");
    }
}
