// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.CDataTemplate;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What Java does for a batch of 64 int64 columns at the boundary, whatever its rows: taking one
/// over from a C stream and closing it, and describing one to the engine.
final class BatchExchange implements MicroFigure {
    private static final int COLUMNS = 64;
    private static final double AIM = 5;

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (long rows : new long[] {1, 100_000}) {
            try (ArrowStream stream = ArrowStream.importFrom(EndlessStream.of(COLUMNS, rows))) {
                Samples imports = Stopwatch.microseconds(() -> importOne(stream));
                figures.add(
                        figure(
                                "Import of a batch, %d columns of %d rows",
                                rows, imports, "taken from a C stream and closed"));
                Samples reads = Stopwatch.microseconds(() -> importAndRead(stream));
                figures.add(
                        Figure.of(
                                "Import and a value of each column, %d columns of %d rows"
                                        .formatted(COLUMNS, rows),
                                reads.median(),
                                "us",
                                spread(reads)));
                try (ArrowBatch batch = next(stream)) {
                    BatchData data = BatchAccess.dataOf(batch);
                    Samples exports = Stopwatch.microseconds(() -> export(data));
                    figures.add(
                            figure(
                                    "Export of a batch, %d columns of %d rows",
                                    rows,
                                    exports,
                                    "described as C structs; the library's own part is not in it"));
                }
            }
        }
        return figures;
    }

    private static long importOne(ArrowStream stream) {
        try (ArrowBatch batch = next(stream)) {
            return batch.rowCount();
        }
    }

    private static long importAndRead(ArrowStream stream) {
        try (ArrowBatch batch = next(stream)) {
            long sum = 0;
            for (ArrowArray column : batch.columns()) {
                sum += column.getLong(0);
            }
            return sum;
        }
    }

    private static long export(BatchData data) {
        try (Arena arena = Arena.ofConfined()) {
            return CDataTemplate.array(data, arena).address();
        }
    }

    private static ArrowBatch next(ArrowStream stream) {
        return Objects.requireNonNull(stream.next(), "the stream is endless");
    }

    private static Figure figure(String name, long rows, Samples samples, String note) {
        return Figure.of(
                name.formatted(COLUMNS, rows),
                samples.median(),
                "us",
                AIM,
                note + "; " + spread(samples));
    }

    private static String spread(Samples samples) {
        return "median; 99 of 100 below %.1f us".formatted(samples.quantile(0.99));
    }
}
