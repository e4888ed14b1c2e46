// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;

import java.util.List;

/// Parts and suppliers: what a left join did not find, distinct values counted.
final class Q16 implements PdshQuery {
    @Override
    public int number() {
        return 16;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("supplier_cnt", "p_brand", "p_type", "p_size");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame complained =
                tables.supplier()
                        .filter(col("s_comment").str().contains(".*Customer.*Complaints.*"))
                        .select(col("s_suppkey"), col("s_suppkey").alias("ps_suppkey"));
        return tables.part()
                .join(
                        tables.partsupp(),
                        JoinHow.INNER,
                        keys("p_partkey"),
                        keys("ps_partkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("p_brand").ne("Brand#45"))
                .filter(col("p_type").str().startsWith("MEDIUM POLISHED").not())
                .filter(col("p_size").isIn(List.of(49, 14, 23, 45, 19, 3, 36, 9)))
                .join(
                        complained,
                        JoinHow.LEFT,
                        keys("ps_suppkey"),
                        keys("s_suppkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("ps_suppkey_right").isNull())
                .groupBy("p_brand", "p_type", "p_size")
                .agg(col("ps_suppkey").nUnique().alias("supplier_cnt"))
                .sort(
                        SortOptions.ASCENDING.withDescending(true, false, false, false),
                        "supplier_cnt",
                        "p_brand",
                        "p_type",
                        "p_size");
    }
}
