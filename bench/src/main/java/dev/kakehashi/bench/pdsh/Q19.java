// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.Expr;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.util.List;

/// Discounted revenue: one long condition over both sides of a join.
final class Q19 implements PdshQuery {
    @Override
    public int number() {
        return 19;
    }

    @Override
    public List<String> sortedBy() {
        return List.of();
    }

    @Override
    public LazyFrame over(Tables tables) {
        return tables.part()
                .join(
                        tables.lineitem(),
                        JoinHow.INNER,
                        keys("p_partkey"),
                        keys("l_partkey"),
                        JoinOptions.DEFAULTS)
                .filter(col("l_shipmode").isIn(List.of("AIR", "AIR REG")))
                .filter(col("l_shipinstruct").eq("DELIVER IN PERSON"))
                .filter(
                        wanted("Brand#12", List.of("SM CASE", "SM BOX", "SM PACK", "SM PKG"), 1, 5)
                                .or(
                                        wanted(
                                                "Brand#23",
                                                List.of(
                                                        "MED BAG",
                                                        "MED BOX",
                                                        "MED PKG",
                                                        "MED PACK"),
                                                10,
                                                10))
                                .or(
                                        wanted(
                                                "Brand#34",
                                                List.of("LG CASE", "LG BOX", "LG PACK", "LG PKG"),
                                                20,
                                                15)))
                .select(revenue().sum().alias("revenue"));
    }

    private static Expr wanted(String brand, List<String> containers, int quantity, int size) {
        return col("p_brand")
                .eq(brand)
                .and(col("p_container").isIn(containers))
                .and(col("l_quantity").isBetween(quantity, quantity + 10))
                .and(col("p_size").isBetween(1, size));
    }
}
