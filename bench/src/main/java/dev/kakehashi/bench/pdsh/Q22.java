// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;

import java.util.List;

/// Global sales opportunity: pieces of text as keys, a mean for all, what has no partner.
final class Q22 implements PdshQuery {
    @Override
    public int number() {
        return 22;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("cntrycode");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame callers =
                tables.customer()
                        .withColumns(col("c_phone").str().slice(0, 2).alias("cntrycode"))
                        .filter(col("cntrycode").str().contains("13|31|23|29|30|18|17"))
                        .select("c_acctbal", "c_custkey", "cntrycode");
        LazyFrame average =
                callers.filter(col("c_acctbal").gt(0))
                        .select(col("c_acctbal").mean().alias("avg_acctbal"));
        LazyFrame ordered =
                tables.orders()
                        .select(col("o_custkey").unique())
                        .withColumns(col("o_custkey").alias("c_custkey"));
        return callers.join(ordered, JoinHow.LEFT, "c_custkey")
                .filter(col("o_custkey").isNull())
                .joinCross(average)
                .filter(col("c_acctbal").gt(col("avg_acctbal")))
                .groupBy("cntrycode")
                .agg(
                        col("c_acctbal").count().alias("numcust"),
                        col("c_acctbal").sum().alias("totacctbal"))
                .sort("cntrycode");
    }
}
