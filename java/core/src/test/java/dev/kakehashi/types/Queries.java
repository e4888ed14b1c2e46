// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.options.SortOptions;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/// Values in queries, on both of Polars' engines.
final class Queries {
    private Queries() {}

    static void select(Cell cell) throws IOException {
        compare(cell, frame -> frame.select("k"));
    }

    static void isNull(Cell cell) throws IOException {
        compare(
                cell,
                frame -> frame.select(col("k").isNull(), col("k").isNotNull().alias("not_null")));
    }

    static void castToString(Cell cell) throws IOException {
        compare(cell, frame -> frame.select(col("k").cast(DataType.STRING)));
    }

    static void castFromString(Cell cell) throws IOException {
        compare(cell, frame -> frame.select(col("text").cast(cell.sample().type())));
    }

    static void castToPartner(Cell cell) throws IOException {
        compare(cell, frame -> frame.select(col("k").cast(cell.sample().partner())));
    }

    static void filter(Cell cell) throws IOException {
        Object first = cell.sample().values().getFirst();
        compare(
                cell,
                frame ->
                        frame.filter(col("k").eq(lit(first, cell.sample().type())))
                                .select("n", "k"));
    }

    static void groupKey(Cell cell) throws IOException {
        compare(
                cell,
                frame ->
                        frame.groupBy("k")
                                .agg(col("n").min().alias("first"), len().alias("rows"))
                                .sort("first"));
    }

    static void joinKey(Cell cell) throws IOException {
        compare(
                cell,
                frame ->
                        frame.select("n", "k")
                                .join(
                                        frame.select(col("k"), col("n").alias("m")).head(4),
                                        "k")
                                .sort("n", "m"));
    }

    static void sort(Cell cell) throws IOException {
        SortOptions stable = SortOptions.ASCENDING.withMaintainOrder(true);
        compare(cell, frame -> frame.select("n", "k").sort(stable, "k"));
    }

    private static void compare(Cell cell, UnaryOperator<LazyFrame> query) throws IOException {
        for (EngineChoice engine : List.of(EngineChoice.IN_MEMORY, EngineChoice.STREAMING)) {
            QueryOptions options = QueryOptions.DEFAULTS.withEngine(engine);
            try (DataFrame input = cell.input();
                    DataFrame result = query.apply(input.lazy()).collect(options);
                    DataFrame expected = cell.expected()) {
                Cell.assertSame(result, expected);
            }
        }
    }
}
