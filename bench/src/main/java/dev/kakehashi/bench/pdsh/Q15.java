// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.time.LocalDate;
import java.util.List;

/// Top supplier: rows that equal the maximum of their column.
final class Q15 implements PdshQuery {
    @Override
    public int number() {
        return 15;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("s_suppkey");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame revenues =
                tables.lineitem()
                        .filter(
                                col("l_shipdate")
                                        .isBetween(
                                                LocalDate.of(1996, 1, 1),
                                                LocalDate.of(1996, 4, 1),
                                                ClosedInterval.LEFT))
                        .groupBy("l_suppkey")
                        .agg(revenue().sum().alias("total_revenue"))
                        .select(col("l_suppkey").alias("supplier_no"), col("total_revenue"));
        return tables.supplier()
                .join(
                        revenues,
                        JoinHow.INNER,
                        keys("s_suppkey"),
                        keys("supplier_no"),
                        JoinOptions.DEFAULTS)
                .filter(col("total_revenue").eq(col("total_revenue").max()))
                .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")
                .sort("s_suppkey");
    }
}
