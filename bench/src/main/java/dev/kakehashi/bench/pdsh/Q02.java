// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
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
                        .join(
                                tables.partsupp(),
                                JoinHow.INNER,
                                keys("p_partkey"),
                                keys("ps_partkey"),
                                JoinOptions.DEFAULTS)
                        .join(
                                tables.supplier(),
                                JoinHow.INNER,
                                keys("ps_suppkey"),
                                keys("s_suppkey"),
                                JoinOptions.DEFAULTS)
                        .join(
                                tables.nation(),
                                JoinHow.INNER,
                                keys("s_nationkey"),
                                keys("n_nationkey"),
                                JoinOptions.DEFAULTS)
                        .join(
                                tables.region(),
                                JoinHow.INNER,
                                keys("n_regionkey"),
                                keys("r_regionkey"),
                                JoinOptions.DEFAULTS)
                        .filter(col("p_size").eq(15))
                        .filter(col("p_type").str().endsWith("BRASS"))
                        .filter(col("r_name").eq("EUROPE"));
        return candidates
                .groupBy("p_partkey")
                .agg(col("ps_supplycost").min())
                .join(candidates, "p_partkey", "ps_supplycost")
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
                        SortOptions.ASCENDING.withDescending(true, false, false, false),
                        "s_acctbal",
                        "n_name",
                        "s_name",
                        "p_partkey")
                .head(100);
    }
}
