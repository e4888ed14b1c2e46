// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.lit;
import static dev.kakehashi.Polars.when;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.ClosedInterval;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.time.LocalDate;
import java.util.List;

/// Promotion effect: a share of two sums.
final class Q14 implements PdshQuery {
    @Override
    public int number() {
        return 14;
    }

    @Override
    public List<String> sortedBy() {
        return List.of();
    }

    @Override
    public LazyFrame over(Tables tables) {
        Expr promoted = when(col("p_type").str().startsWith("PROMO")).then(revenue()).otherwise(0);
        return tables.lineitem()
                .join(
                        tables.part(),
                        JoinHow.INNER,
                        keys("l_partkey"),
                        keys("p_partkey"),
                        JoinOptions.DEFAULTS)
                .filter(
                        col("l_shipdate")
                                .isBetween(
                                        LocalDate.of(1995, 9, 1),
                                        LocalDate.of(1995, 10, 1),
                                        ClosedInterval.LEFT))
                .select(
                        lit(100.0)
                                .mul(promoted.sum().cast(DataType.FLOAT64))
                                .truediv(revenue().sum().cast(DataType.FLOAT64))
                                .alias("promo_revenue"));
    }
}
