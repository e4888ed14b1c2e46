// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.concat;
import static dev.kakehashi.bench.pdsh.Keys.keys;
import static dev.kakehashi.bench.pdsh.Revenue.revenue;

import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Volume shipping: two chains of joins, one below the other.
final class Q07 implements PdshQuery {
    @Override
    public int number() {
        return 7;
    }

    @Override
    public List<String> sortedBy() {
        return List.of("supp_nation", "cust_nation", "l_year");
    }

    @Override
    public LazyFrame over(Tables tables) {
        LazyFrame france = tables.nation().filter(col("n_name").eq("FRANCE"));
        LazyFrame germany = tables.nation().filter(col("n_name").eq("GERMANY"));
        return concat(traded(tables, france, germany), traded(tables, germany, france))
                .filter(
                        col("l_shipdate")
                                .isBetween(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)))
                .withColumns(revenue().alias("volume"))
                .withColumns(col("l_shipdate").dt().year().alias("l_year"))
                .groupBy("supp_nation", "cust_nation", "l_year")
                .agg(col("volume").sum().alias("revenue"))
                .sort("supp_nation", "cust_nation", "l_year");
    }

    private static LazyFrame traded(Tables tables, LazyFrame customers, LazyFrame suppliers) {
        return tables.customer()
                .join(
                        customers,
                        JoinHow.INNER,
                        keys("c_nationkey"),
                        keys("n_nationkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.orders(),
                        JoinHow.INNER,
                        keys("c_custkey"),
                        keys("o_custkey"),
                        JoinOptions.DEFAULTS)
                .rename(Map.of("n_name", "cust_nation"))
                .join(
                        tables.lineitem(),
                        JoinHow.INNER,
                        keys("o_orderkey"),
                        keys("l_orderkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        tables.supplier(),
                        JoinHow.INNER,
                        keys("l_suppkey"),
                        keys("s_suppkey"),
                        JoinOptions.DEFAULTS)
                .join(
                        suppliers,
                        JoinHow.INNER,
                        keys("s_nationkey"),
                        keys("n_nationkey"),
                        JoinOptions.DEFAULTS)
                .rename(Map.of("n_name", "supp_nation"));
    }
}
