// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.SortOptions;
import java.util.List;

/// Minimum cost supplier: four joins, a minimum for each group, joined back.
final class Q02 implements PdshQuery {
    @Override
    public int number() {
        return 2;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("s_acctbal", "n_name", "s_name", "p_partkey");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame candidates =
                tables.part()
                        .join(tables.partsupp(), "p_partkey", "ps_partkey")
                        .join(tables.supplier(), "ps_suppkey", "s_suppkey")
                        .join(tables.nation(), "s_nationkey", "n_nationkey")
                        .join(tables.region(), "n_regionkey", "r_regionkey")
                        .filter(col("p_size").eq(15))
                        .filter(col("p_type").str().endsWith("BRASS"))
                        .filter(col("r_name").eq("EUROPE"));
        return candidates
                .groupBy("p_partkey")
                .agg(col("ps_supplycost").min())
                .join(candidates, List.of("p_partkey", "ps_supplycost"))
                .select(
                        "s_acctbal",
                        "s_name",
                        "n_name",
                        "p_partkey",
                        "p_mfgr",
                        "s_address",
                        "s_phone",
                        "s_comment")
                .sort(
                        List.of("s_acctbal", "n_name", "s_name", "p_partkey"),
                        SortOptions.ASCENDING.withDescending(true, false, false, false))
                .head(100);
    }
}
