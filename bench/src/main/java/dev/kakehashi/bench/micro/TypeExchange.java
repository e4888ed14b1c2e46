// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.concatList;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Expr;
import dev.kakehashi.Polars;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A million rows of each type out of the engine and into it again: what its own side of import and
/// export takes.
final class TypeExchange implements MicroFigure {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 15;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    @Override
    public List<Figure> measure(List<String> arguments) {
        Expr value = col("value");
        Map<String, Expr> columns = new LinkedHashMap<>();
        columns.put("Int64", value);
        columns.put("Float64", value.cast(DataType.FLOAT64));
        columns.put("Boolean", value.cast(DataType.BOOLEAN));
        columns.put("String", value.cast(DataType.STRING));
        columns.put("Date", value.cast(DataType.DATE));
        columns.put("Datetime", value.cast(DataType.datetime(TimeUnit.MICROSECONDS)));
        columns.put("Decimal", value.cast(DataType.decimal(15, 2)));
        columns.put("Categorical", value.cast(DataType.STRING).cast(DataType.CATEGORICAL));
        columns.put("List", concatList(value, value));
        long[] values = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[row] = row % 1000;
        }
        List<Figure> figures = new ArrayList<>();
        try (DataFrame numbers = DataFrame.fromColumns(Map.of("value", values))) {
            columns.forEach((name, column) -> figures.add(measure(name, column, numbers)));
        }
        return figures;
    }

    private static Figure measure(String name, Expr column, DataFrame numbers) {
        try (DataFrame frame = numbers.lazy().select(column).collect()) {
            double[] times = new double[ROUNDS];
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                long start = System.nanoTime();
                try (DataFrame same = frame.lazy().select(Polars.all()).collect()) {
                    if (round >= 0) {
                        times[round] = (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND;
                    }
                    if (same.height() != ROWS) {
                        throw new IllegalStateException(
                                "%d rows came back".formatted(same.height()));
                    }
                }
            }
            Samples samples = new Samples(times);
            return Figure.of(
                    "A million rows of %s into the engine and back".formatted(name),
                    samples.median(),
                    "ms",
                    "median of %d rounds".formatted(ROUNDS));
        }
    }
}
