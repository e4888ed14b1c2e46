// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.SortOptions;
import java.util.List;

/// Product type profit: five joins over the largest tables.
final class Q09 implements PdshQuery {
    @Override
    public int number() {
        return 9;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("nation", "o_year");
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.lineitem()
                .join(tables.supplier(), "l_suppkey", "s_suppkey")
                .join(
                        tables.partsupp(),
                        List.of("l_suppkey", "l_partkey"),
                        List.of("ps_suppkey", "ps_partkey"))
                .join(tables.part(), "l_partkey", "p_partkey")
                .join(tables.orders(), "l_orderkey", "o_orderkey")
                .join(tables.nation(), "s_nationkey", "n_nationkey")
                .filter(col("p_name").str().contains("green"))
                .select(
                        col("n_name").alias("nation"),
                        col("o_orderdate").dt().year().alias("o_year"),
                        revenue().sub(col("ps_supplycost").mul(col("l_quantity"))).alias("amount"))
                .groupBy("nation", "o_year")
                .agg(col("amount").sum().alias("sum_profit"))
                .sort(List.of("nation", "o_year"), SortOptions.ASCENDING.withDescending(false, true));
    }
}
