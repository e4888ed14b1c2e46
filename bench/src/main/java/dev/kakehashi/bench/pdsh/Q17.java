// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.lit;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.DataType;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.util.List;

/// Small quantities: rows held against the mean of their group.
final class Q17 implements PdshQuery {
    @Override
    public int number() {
        return 17;
    }

    @Override
    public List<String> sortedBy() {
        return List.of();
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame sold =
                tables.part()
                        .filter(col("p_brand").eq("Brand#23"))
                        .filter(col("p_container").eq("MED BOX"))
                        .join(
                                tables.lineitem(),
                                JoinHow.LEFT,
                                keys("p_partkey"),
                                keys("l_partkey"),
                                JoinOptions.DEFAULTS);
        return sold.groupBy("p_partkey")
                .agg(lit(0.2).mul(col("l_quantity").mean()).alias("avg_quantity"))
                .select(col("p_partkey").alias("key"), col("avg_quantity"))
                .join(sold, JoinHow.INNER, keys("key"), keys("p_partkey"), JoinOptions.DEFAULTS)
                .filter(col("l_quantity").lt(col("avg_quantity")))
                .select(
                        col("l_extendedprice")
                                .sum()
                                .cast(DataType.FLOAT64)
                                .truediv(7.0)
                                .alias("avg_yearly"));
    }
}
