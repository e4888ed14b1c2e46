// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A filter and a sum over ten rows in memory: from building the query to the number in a Java
/// variable, and to the end of its memory.
final class TenRowQuery implements MicroFigure {
    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        long[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        try (DataFrame frame = DataFrame.fromColumns(Map.of("value", values))) {
            LazyFrame query = frame.lazy();
            Samples closed = Stopwatch.microseconds(() -> sumOfLarge(query));
            return List.of(
                    valueOnly(query),
                    Figure.of(
                            "The same, and its memory given back by close()",
                            closed.median(),
                            "us",
                            "median; 99 of 100 below %.0f us".formatted(closed.quantile(0.99))));
        }
    }

    /// Results are closed between the measured stretches.
    private static Figure valueOnly(LazyFrame query) throws Exception {
        List<DataFrame> results = new ArrayList<>();
        Samples times =
                Stopwatch.microseconds(
                        () -> {
                            DataFrame result = result(query);
                            results.add(result);
                            return result.column("sum").getLong(0);
                        },
                        () -> {
                            results.forEach(DataFrame::close);
                            results.clear();
                        });
        return Figure.of(
                "Query over ten rows, from plan to Java value",
                times.median(),
                "us",
                100,
                "median; 99 of 100 below %.0f us".formatted(times.quantile(0.99)));
    }

    private static long sumOfLarge(LazyFrame query) {
        try (DataFrame result = result(query)) {
            return result.column("sum").getLong(0);
        }
    }

    private static DataFrame result(LazyFrame query) {
        return query.filter(col("value").gt(3)).select(col("value").sum().alias("sum")).collect();
    }
}
