// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.bench.pdsh.Keys.keys;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;

import java.util.List;

/// Customer distribution: a left join, then groups of groups.
final class Q13 implements PdshQuery {
    @Override
    public int number() {
        return 13;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("custdist", "c_count");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame orders =
                tables.orders().filter(col("o_comment").str().contains("special.*requests").not());
        return tables.customer()
                .join(
                        orders,
                        JoinHow.LEFT,
                        keys("c_custkey"),
                        keys("o_custkey"),
                        JoinOptions.DEFAULTS)
                .groupBy("c_custkey")
                .agg(col("o_orderkey").count().alias("c_count"))
                .groupBy("c_count")
                .agg(len().alias("custdist"))
                .sort(SortOptions.DESCENDING, "custdist", "c_count");
    }
}
