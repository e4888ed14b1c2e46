// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;
import static dev.kakehashi.Polars.lit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.KakehashiException;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.options.SortOptions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Values in queries, on both of Polars' engines.
final class Queries {
    private static final List<EngineChoice> ENGINES =
            List.of(EngineChoice.IN_MEMORY, EngineChoice.STREAMING);

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
                                .join(frame.select(col("k"), col("n").alias("m")).head(4), "k")
                                .sort("n", "m"));
    }

    static void sort(Cell cell) throws IOException {
        SortOptions stable = SortOptions.ASCENDING.withMaintainOrder(true);
        compare(cell, frame -> frame.select("n", "k").sort(stable, "k"));
    }

    /// Both engines do it, or both refuse: then the second failure is suppressed by the first.
    private static void compare(Cell cell, UnaryOperator<LazyFrame> query) throws IOException {
        List<KakehashiException> failures = new ArrayList<>();
        for (EngineChoice engine : ENGINES) {
            try (DataFrame input = cell.input();
                    DataFrame result = collect(query.apply(input.lazy()), engine, failures);
                    DataFrame expected = result == null ? null : cell.expected()) {
                if (result != null && expected != null) {
                    Cell.assertSame(result, expected);
                }
            }
        }
        if (!failures.isEmpty()) {
            assertThat(failures)
                    .as("one engine refuses, the other does not")
                    .hasSize(ENGINES.size());
            failures.getFirst().addSuppressed(failures.getLast());
            throw failures.getFirst();
        }
    }

    private static @Nullable DataFrame collect(
            LazyFrame query, EngineChoice engine, List<KakehashiException> failures) {
        try {
            return query.collect(QueryOptions.DEFAULTS.withEngine(engine));
        } catch (KakehashiException refused) {
            failures.add(refused);
            return null;
        }
    }
}
