// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;

import java.util.List;

/// Important stock: groups held against a share of the sum of all.
final class Q11 implements PdshQuery {
    @Override
    public int number() {
        return 11;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("value");
    }

    @Override
    public LazyFrame over(Tables tables) {
        Expr value = col("ps_supplycost").mul(col("ps_availqty"));
        LazyFrame german =
                tables.partsupp()
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
                        .filter(col("n_name").eq("GERMANY"));
        LazyFrame threshold =
                german.select(value.sum().cast(DataType.FLOAT64).mul(0.0001).alias("threshold"));
        return german.groupBy("ps_partkey")
                .agg(value.sum().alias("value"))
                .joinCross(threshold)
                .filter(col("value").gt(col("threshold")))
                .select("ps_partkey", "value")
                .sort(SortOptions.DESCENDING, "value");
    }
}
