// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Adds up a column of 100 million longs in Java, and a `long[]` with the same values, in turns.
final class ColumnSum implements MicroFigure {
    private static final int ROWS = 100_000_000;
    private static final int ROUNDS = 15;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    @Override
    public List<Figure> measure(List<String> arguments) {
        long[] values = new Random(1).longs(ROWS).toArray();
        double[] ofColumn = new double[ROUNDS];
        double[] ofArray = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        try (DataFrame frame = DataFrame.fromColumns(Map.of("value", values))) {
            for (int round = -2; round < ROUNDS; round++) {
                long start = System.nanoTime();
                long sum = sum(frame);
                long middle = System.nanoTime();
                long expected = sum(values);
                long end = System.nanoTime();
                if (sum != expected) {
                    throw new IllegalStateException(
                            "The sums differ: %d, %d".formatted(sum, expected));
                }
                if (round >= 0) {
                    ofColumn[round] = (middle - start) / NANOSECONDS_PER_MILLISECOND;
                    ofArray[round] = (end - middle) / NANOSECONDS_PER_MILLISECOND;
                    ratios[round] = ofColumn[round] / ofArray[round];
                }
            }
        }
        return List.of(
                Figure.of(
                        "Sum of a 100M-row int64 column, against the same loop over a long[]",
                        new Samples(ratios).median(),
                        "x",
                        1.1,
                        "%.1f ms, long[] %.1f ms, medians of %d rounds"
                                .formatted(
                                        new Samples(ofColumn).median(),
                                        new Samples(ofArray).median(),
                                        ROUNDS)));
    }

    private static long sum(DataFrame frame) {
        long sum = 0;
        for (ArrowArray chunk : frame.column("value").chunks()) {
            sum += sum(chunk);
        }
        return sum;
    }

    private static long sum(ArrowArray column) {
        long sum = 0;
        long length = column.length();
        for (long row = 0; row < length; row++) {
            sum += column.getLong(row);
        }
        return sum;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
