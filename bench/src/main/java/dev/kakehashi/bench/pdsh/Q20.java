// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import java.time.LocalDate;
import java.util.List;

/// Potential part promotion: distinct keys between joins.
final class Q20 implements PdshQuery {
    @Override
    public int number() {
        return 20;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("s_name");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame sold =
                tables.lineitem()
                        .filter(
                                col("l_shipdate")
                                        .isBetween(
                                                LocalDate.of(1994, 1, 1),
                                                LocalDate.of(1995, 1, 1),
                                                ClosedInterval.LEFT))
                        .groupBy("l_partkey", "l_suppkey")
                        .agg(col("l_quantity").sum().mul(0.5).alias("half_quantity"));
        LazyFrame canadian =
                tables.supplier()
                        .join(
                                tables.nation().filter(col("n_name").eq("CANADA")),
                                "s_nationkey",
                                "n_nationkey");
        return tables.part()
                .filter(col("p_name").str().startsWith("forest"))
                .select(col("p_partkey").unique())
                .join(tables.partsupp(), "p_partkey", "ps_partkey")
                .join(sold, List.of("ps_suppkey", "p_partkey"), List.of("l_suppkey", "l_partkey"))
                .filter(col("ps_availqty").gt(col("half_quantity")))
                .select(col("ps_suppkey").unique())
                .join(canadian, "ps_suppkey", "s_suppkey")
                .select("s_name", "s_address")
                .sort("s_name");
    }
}
