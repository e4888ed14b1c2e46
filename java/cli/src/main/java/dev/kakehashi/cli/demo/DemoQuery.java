// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.cols;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;

import dev.kakehashi.DataType;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.Selectors;
import dev.kakehashi.tpch.TpchTables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A query of TPC-H, written as a user would.
///
/// @param title what it asks
/// @param language what it is written in
/// @param query makes it for the tables of a folder
record DemoQuery(String title, String language, Function<Path, LazyFrame> query) {
    static final List<DemoQuery> ALL =
            List.of(
                    new DemoQuery("Q1, pricing summary", "the Java API", DemoQuery::pricingSummary),
                    new DemoQuery(
                            "Q6, revenue that smaller discounts would have brought",
                            "the Java API",
                            DemoQuery::revenueChange),
                    new DemoQuery(
                            "Q3, the most valuable orders that are not shipped yet",
                            "SQL",
                            DemoQuery::shippingPriority),
                    new DemoQuery(
                            "Q12, late orders by way of shipping",
                            "SQL",
                            DemoQuery::shippingModes));

    private static final DataType MONEY = DataType.decimal(18, 2);

    /// {@return the query over the tables of a folder, not run yet}
    LazyFrame frame(Path tables) {
        return query.apply(tables);
    }

    private static LazyFrame pricingSummary(Path tables) {
        var discounted = col("l_extendedprice").mul(lit(1).sub(col("l_discount")));
        return table(tables, "lineitem")
                .filter(col("l_shipdate").le(lit(LocalDate.of(1998, 9, 2))))
                .groupBy("l_returnflag", "l_linestatus")
                .agg(
                        col("l_quantity").sum().alias("sum_qty"),
                        col("l_extendedprice").sum().alias("sum_base_price"),
                        discounted.sum().alias("sum_disc_price"),
                        col("l_quantity").mean().alias("avg_qty"),
                        col("l_discount").mean().alias("avg_disc"),
                        len().alias("count_order"))
                .withColumns(cols("sum_qty", "sum_base_price", "sum_disc_price").cast(MONEY))
                .sort("l_returnflag", "l_linestatus");
    }

    private static LazyFrame revenueChange(Path tables) {
        return table(tables, "lineitem")
                .filter(
                        col("l_shipdate").ge(lit(LocalDate.of(1994, 1, 1))),
                        col("l_shipdate").lt(lit(LocalDate.of(1995, 1, 1))),
                        col("l_discount").isBetween(0.05, 0.07),
                        col("l_quantity").lt(24))
                .select(
                        col("l_extendedprice")
                                .mul(col("l_discount"))
                                .sum()
                                .cast(MONEY)
                                .alias("revenue"));
    }

    private static LazyFrame shippingPriority(Path tables) {
        return Polars.sql(
                """
                SELECT l_orderkey, SUM(l_extendedprice * (1 - l_discount)) AS revenue, o_orderdate, o_shippriority
                FROM customer
                JOIN orders ON c_custkey = o_custkey
                JOIN lineitem ON l_orderkey = o_orderkey
                WHERE c_mktsegment = 'BUILDING'
                  AND o_orderdate < '1995-03-15'
                  AND l_shipdate > '1995-03-15'
                GROUP BY l_orderkey, o_orderdate, o_shippriority
                ORDER BY revenue DESC, o_orderdate
                LIMIT 10
                """,
                Map.of(
                        "customer", table(tables, "customer"),
                        "orders", table(tables, "orders"),
                        "lineitem", table(tables, "lineitem")));
    }

    private static LazyFrame shippingModes(Path tables) {
        return Polars.sql(
                """
                SELECT l_shipmode,
                       SUM(CASE WHEN o_orderpriority IN ('1-URGENT', '2-HIGH') THEN 1 ELSE 0 END) AS high_line_count,
                       SUM(CASE WHEN o_orderpriority IN ('1-URGENT', '2-HIGH') THEN 0 ELSE 1 END) AS low_line_count
                FROM orders
                JOIN lineitem ON o_orderkey = l_orderkey
                WHERE l_shipmode IN ('MAIL', 'SHIP')
                  AND l_commitdate < l_receiptdate
                  AND l_shipdate < l_commitdate
                  AND l_receiptdate >= '1994-01-01'
                  AND l_receiptdate < '1995-01-01'
                GROUP BY l_shipmode
                ORDER BY l_shipmode
                """,
                Map.of("orders", table(tables, "orders"), "lineitem", table(tables, "lineitem")));
    }

    static LazyFrame table(Path tables, String name) {
        // Prices are decimals with two places, and this engine rounds products of such to two
        // places again.
        return Polars.scanParquet(TpchTables.file(tables, name))
                .withColumns(Selectors.decimal().cast(DataType.FLOAT64));
    }
}
