// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.when;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.DataType;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.time.LocalDate;
import java.util.List;

/// National market share: seven joins, a condition inside of an aggregate.
final class Q08 implements PdshQuery {
    @Override
    public int number() {
        return 8;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("o_year");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame regionsOfCustomers = tables.nation().select("n_nationkey", "n_regionkey");
        LazyFrame nationsOfSuppliers = tables.nation().select("n_nationkey", "n_name");
        return tables.part()
                .join(
                        tables.lineitem(),
                        JoinHow.INNER,
                        keys("p_partkey"),
                        keys("l_partkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.supplier(),
                        JoinHow.INNER,
                        keys("l_suppkey"),
                        keys("s_suppkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.orders(),
                        JoinHow.INNER,
                        keys("l_orderkey"),
                        keys("o_orderkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.customer(),
                        JoinHow.INNER,
                        keys("o_custkey"),
                        keys("c_custkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        regionsOfCustomers,
                        JoinHow.INNER,
                        keys("c_nationkey"),
                        keys("n_nationkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.region(),
                        JoinHow.INNER,
                        keys("n_regionkey"),
                        keys("r_regionkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("r_name").eq("AMERICA"))
                .join(
                        nationsOfSuppliers,
                        JoinHow.INNER,
                        keys("s_nationkey"),
                        keys("n_nationkey"),
                        JoinOptions.DEFAULTS)
                .filter(
                        col("o_orderdate")
                                .isBetween(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)))
                .filter(col("p_type").eq("ECONOMY ANODIZED STEEL"))
                .select(
                        col("o_orderdate").dt().year().alias("o_year"),
                        revenue().alias("volume"),
                        col("n_name").alias("nation"))
                .withColumns(
                        when(col("nation").eq("BRAZIL"))
                                .then(col("volume"))
                                .otherwise(0)
                                .alias("of_nation"))
                .groupBy("o_year")
                .agg(
                        col("of_nation")
                                .sum()
                                .cast(DataType.FLOAT64)
                                .truediv(col("volume").sum().cast(DataType.FLOAT64))
                                .alias("mkt_share"))
                .sort("o_year");
    }
}
