// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import static dev.kakehashi.DataType.INT64;
import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.DeadlineExceededException;
import dev.kakehashi.error.PlanSemanticException;
import dev.kakehashi.error.QueryCancelledException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// Queries that end in every way that a query can.
final class Queries {
    private static final int GROUPS = 17;
    private static final int MOST_ROWS = 60_000;
    private static final int MANY_ROWS = 400_000;

    private final Path folder;

    Queries(Path folder) {
        this.folder = folder;
    }

    /// The steps, and how often each is taken among the others.
    Map<Step, Integer> steps() {
        return Map.of(
                Queries::grouped, 6,
                Queries::joined, 4,
                this::throughFile, 3,
                Queries::cancelled, 4,
                Queries::late, 3,
                Queries::readInPart, 3,
                Queries::forgotten, 1,
                Queries::wrong, 3);
    }

    private static DataFrame numbers(RandomGenerator random, int rows) {
        return DataFrame.builder()
                .add("n", random.longs(rows, 0, 1_000_000).toArray())
                .add("group", random.ints(rows, 0, GROUPS).toArray())
                .add("text", random.ints(rows, 0, 1000).mapToObj(n -> "text " + n).toList())
                .build();
    }

    private static QueryOptions anyOptions(RandomGenerator random) {
        EngineChoice[] engines = EngineChoice.values();
        return QueryOptions.DEFAULTS
                .withEngine(engines[random.nextInt(engines.length)])
                .withBatchSize(random.nextInt(100, 20_000));
    }

    private static void expect(long expected, long found, String what) {
        if (expected != found) {
            throw new IllegalStateException(
                    "%s is %d where %d was expected".formatted(what, found, expected));
        }
    }

    private static void grouped(RandomGenerator random) {
        try (DataFrame frame = numbers(random, random.nextInt(1, MOST_ROWS));
                DataFrame sums =
                        frame.lazy()
                                .filter(col("text").str().endsWith("7").not())
                                .groupBy("group")
                                .agg(col("n").sum(), col("text").nUnique().alias("texts"))
                                .sort("group")
                                .collect(anyOptions(random))) {
            long expected = 0;
            long[] values = frame.column("n").toLongArray();
            for (int row = 0; row < values.length; row++) {
                String text = frame.column("text").getString(row);
                expected += text != null && text.endsWith("7") ? 0 : values[row];
            }
            expect(expected, LongStream.of(sums.column("n").toLongArray()).sum(), "the sum");
        }
    }

    private static void joined(RandomGenerator random) {
        int rows = random.nextInt(1, MOST_ROWS);
        try (DataFrame frame = numbers(random, rows);
                DataFrame names =
                        DataFrame.builder()
                                .add("group", java.util.stream.IntStream.range(0, GROUPS).toArray())
                                .add("weight", LongStream.range(0, GROUPS).toArray())
                                .build();
                DataFrame both =
                        frame.lazy()
                                .join(names.lazy(), "group")
                                .select(col("weight").sum(), col("group").cast(INT64).sum())
                                .collect(anyOptions(random))) {
            expect(both.column(1).getLong(0), both.column(0).getLong(0), "the sum of weights");
        }
    }

    private void throughFile(RandomGenerator random) throws IOException {
        Path file = Files.createTempFile(folder, "rows-", ".file");
        int rows = random.nextInt(1, MOST_ROWS);
        try (DataFrame frame = numbers(random, rows)) {
            LazyFrame again;
            if (random.nextBoolean()) {
                frame.lazy().sinkParquet(file);
                again = Polars.scanParquet(file);
            } else {
                frame.lazy().sinkIpc(file);
                again = Polars.scanIpc(file);
            }
            try (DataFrame read = again.collect(anyOptions(random))) {
                expect(rows, read.height(), "the number of rows in a file");
                if (!frame.equals(read)) {
                    throw new IllegalStateException("a file gives other rows than went in");
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static LazyFrame much(DataFrame frame) {
        return frame.lazy()
                .withColumns(col("text").str().toUppercase().alias("large"))
                .sort("large", "n")
                .filter(col("n").mod(3).eq(0));
    }

    private static void cancelled(RandomGenerator random) throws Exception {
        QueryHandle query = new QueryHandle();
        long micros = random.nextInt(20_000);
        try (DataFrame frame = numbers(random, MANY_ROWS)) {
            Thread canceller =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        java.util.concurrent.locks.LockSupport.parkNanos(
                                                micros * 1000);
                                        query.cancel();
                                    });
            try (DataFrame whole = much(frame).collect(anyOptions(random), query)) {
                // It was faster.
                expect(3, whole.width() - 1L, "the number of columns");
            } catch (QueryCancelledException stopped) {
                expect(1, query.isCancelled() ? 1 : 0, "cancelled");
            }
            canceller.join();
        }
    }

    private static void late(RandomGenerator random) {
        QueryOptions options =
                anyOptions(random).withDeadline(Duration.ofMillis(random.nextInt(1, 30)));
        try (DataFrame frame = numbers(random, MANY_ROWS);
                DataFrame whole = much(frame).collect(options)) {
            expect(3, whole.width() - 1L, "the number of columns");
        } catch (DeadlineExceededException late) {
            // As it was asked for.
        }
    }

    private static void readInPart(RandomGenerator random) {
        try (DataFrame frame = numbers(random, MOST_ROWS);
                ArrowStream stream = much(frame).stream(anyOptions(random))) {
            for (int batches = random.nextInt(4); batches > 0; batches--) {
                try (ArrowBatch batch = stream.next()) {
                    if (batch == null) {
                        return;
                    }
                }
            }
        }
    }

    /// The collector has to find all of it.
    private static void forgotten(RandomGenerator random) {
        DataFrame frame = numbers(random, 1_000);
        var _ = much(frame).stream(anyOptions(random)).next();
        var _ = much(frame).collect(anyOptions(random));
    }

    private static void wrong(RandomGenerator random) {
        try (DataFrame frame = numbers(random, 10);
                DataFrame never = frame.lazy().select(col("nowhere")).collect()) {
            throw new IllegalStateException("a column that is not there gave " + never);
        } catch (PlanSemanticException missing) {
            expect(1, missing.getMessage().contains("nowhere") ? 1 : 0, "named the column");
        }
    }
}
