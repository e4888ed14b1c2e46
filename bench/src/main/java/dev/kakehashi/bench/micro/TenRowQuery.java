// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.util.List;
import java.util.Map;

/// A filter and a sum over ten rows in memory: from building the query to the number in a Java
/// variable.
final class TenRowQuery implements MicroFigure {
    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        long[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        try (DataFrame frame = DataFrame.fromColumns(Map.of("value", values))) {
            Samples times = Stopwatch.microseconds(() -> sumOfLarge(frame));
            return List.of(
                    Figure.of(
                            "Query over ten rows, from plan to Java value",
                            times.median(),
                            "us",
                            100,
                            "median; 99 of 100 below %.0f us".formatted(times.quantile(0.99))));
        }
    }

    private static long sumOfLarge(DataFrame frame) {
        try (DataFrame result =
                frame.lazy()
                        .filter(col("value").gt(3))
                        .select(col("value").sum().alias("sum"))
                        .collect()) {
            return result.column("sum").getLong(0);
        }
    }
}
