// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.LazyFrame;
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
                        .join(tables.supplier(), "ps_suppkey", "s_suppkey")
                        .join(tables.nation(), "s_nationkey", "n_nationkey")
                        .filter(col("n_name").eq("GERMANY"));
        LazyFrame threshold =
                german.select(value.sum().cast(DataType.FLOAT64).mul(0.0001).alias("threshold"));
        return german.groupBy("ps_partkey")
                .agg(value.sum().alias("value"))
                .joinCross(threshold)
                .filter(col("value").gt(col("threshold")))
                .select("ps_partkey", "value")
                .sort(List.of("value"), SortOptions.DESCENDING);
    }
}
