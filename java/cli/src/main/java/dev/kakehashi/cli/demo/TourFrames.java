// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.options.SortOptions;

import java.nio.file.Path;

/// The queries of the tour that belong to no benchmark.
final class TourFrames {
    private TourFrames() {}

    /// {@return a row for each customer who ordered something: how often, for how much, how many
    /// pieces of an article at a time, and which share came back}
    static LazyFrame customers(Path tables) {
        return DemoQuery.table(tables, "lineitem")
                .join(
                        DemoQuery.table(tables, "orders"),
                        new String[] {"l_orderkey"},
                        new String[] {"o_orderkey"})
                .groupBy("o_custkey")
                .agg(
                        col("l_orderkey").nUnique().alias("orders"),
                        revenue().sum().alias("spent"),
                        col("l_quantity").mean().alias("pieces"),
                        col("l_returnflag").eq(lit("R")).mean().alias("returned"))
                .sort("o_custkey");
    }

    /// {@return the customers with the segment of each, `1` for the one that spends most}
    ///
    /// @param labels the number of a segment for each customer: `o_custkey` and `label`
    static LazyFrame segments(DataFrame customers, DataFrame labels) {
        LazyFrame labelled = customers.lazy().join(labels.lazy(), "o_custkey");
        LazyFrame names =
                labelled.groupBy("label")
                        .agg(col("spent").mean().alias("mean"))
                        .sort(SortOptions.DESCENDING, "mean")
                        .withRowIndex()
                        .select(
                                col("label"),
                                col("index").add(1).cast(DataType.STRING).alias("segment"));
        return labelled.join(names, "label").drop("label").sort("o_custkey");
    }

    /// {@return a row for each segment}
    static LazyFrame summary(DataFrame segments) {
        return segments.lazy()
                .groupBy("segment")
                .agg(
                        len().alias("customers"),
                        col("orders").mean().round(1),
                        col("spent").mean().round(0).cast(DataType.INT64).alias("spent each"),
                        col("spent").sum().round(0).cast(DataType.INT64).alias("spent together"),
                        col("pieces").mean().round(1),
                        col("returned").mean().round(3))
                .sort("segment");
    }

    /// {@return the revenue of each whole month}
    static LazyFrame months(Path tables) {
        return DemoQuery.table(tables, "lineitem")
                .groupBy(col("l_shipdate").dt().truncate("1mo").alias("month"))
                .agg(revenue().sum().alias("revenue"))
                .sort("month");
    }

    /// {@return the share of late deliveries by way of shipping and urgency}
    static LazyFrame late(Path tables) {
        return DemoQuery.table(tables, "lineitem")
                .join(
                        DemoQuery.table(tables, "orders"),
                        new String[] {"l_orderkey"},
                        new String[] {"o_orderkey"})
                .groupBy("o_orderpriority", "l_shipmode")
                .agg(col("l_receiptdate").gt(col("l_commitdate")).mean().mul(100).alias("late, %"))
                .sort("o_orderpriority", "l_shipmode");
    }

    private static Expr revenue() {
        return col("l_extendedprice").mul(lit(1).sub(col("l_discount")));
    }
}
