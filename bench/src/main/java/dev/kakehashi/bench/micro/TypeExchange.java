// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Polars;
import dev.kakehashi.TimeUnit;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A million rows of each type out of the engine and into it again: what its own side of import and export takes.
final class TypeExchange implements MicroFigure {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 15;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    @Override
    public List<Figure> measure(List<String> arguments) {
        Map<String, DataType> types = new LinkedHashMap<>();
        types.put("Int64", DataType.INT64);
        types.put("Float64", DataType.FLOAT64);
        types.put("Boolean", DataType.BOOLEAN);
        types.put("String", DataType.STRING);
        types.put("Date", DataType.DATE);
        types.put("Datetime", DataType.datetime(TimeUnit.MICROSECONDS));
        types.put("Decimal", DataType.decimal(15, 2));
        types.put("Categorical", DataType.CATEGORICAL);
        types.put("List(Int64)", DataType.list(DataType.INT64));
        long[] values = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[row] = row % 1000;
        }
        List<Figure> figures = new ArrayList<>();
        try (DataFrame numbers = DataFrame.fromColumns(Map.of("value", values))) {
            types.forEach((name, type) -> figures.add(measure(name, type, numbers)));
        }
        return figures;
    }

    private static Figure measure(String name, DataType type, DataFrame numbers) {
        // Categories come from text.
        DataType first = type.equals(DataType.CATEGORICAL) ? DataType.STRING : type;
        try (DataFrame frame =
                numbers.lazy().select(col("value").cast(first).cast(type)).collect()) {
            double[] times = new double[ROUNDS];
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                long start = System.nanoTime();
                try (DataFrame same = frame.lazy().select(Polars.all()).collect()) {
                    if (round >= 0) {
                        times[round] = (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND;
                    }
                    if (same.height() != ROWS) {
                        throw new IllegalStateException("%d rows came back".formatted(same.height()));
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
