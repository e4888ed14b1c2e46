// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.DataType.INT64;
import static dev.kakehashi.Polars.len;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.DeadlineExceededException;
import dev.kakehashi.error.QueryCancelledException;
import dev.kakehashi.tpch.TpchTables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// How soon a query that is told to stop gives its caller back, and the engine is idle, by what the
/// engine is busy with. Knows of idleness by the threads in `/proc`, so it is there on Linux only.
final class StoppedQueries implements MicroFigure {
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final double CALLER_BACK = 100;
    private static final double SHORTEST = 200;

    /// Of the time of the fastest run: when the deadline is.
    private static final double PART = 0.5;

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String ENGINE_THREAD = "kakehashi-query";
    private static final QueryOptions OPTIONS =
            QueryOptions.DEFAULTS.withEngine(EngineChoice.STREAMING).withTrackProgress(true);

    /// When the two had what they wanted, in milliseconds.
    private record Stop(double callerBack, double engineIdle) {}

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        List<Figure> figures = new ArrayList<>();
        if (Files.exists(THREADS)) {
            Path tables = Path.of(arguments.getFirst());
            long items = rows(TpchTables.file(tables, "lineitem"));
            for (Stage stage : Stage.values()) {
                figures.addAll(measure(stage, stage.over(tables), items));
            }
        }
        return figures;
    }

    private static long rows(Path file) {
        try (DataFrame count = Polars.scanParquet(file).select(len().cast(INT64)).collect()) {
            return count.column(0).getLong(0);
        }
    }

    private static List<Figure> measure(Stage stage, LazyFrame query, long items) throws Exception {
        double whole = Double.MAX_VALUE;
        for (int warm = 0; warm < WARM_UP; warm++) {
            long start = System.nanoTime();
            query.collect(OPTIONS).close();
            whole = Math.min(whole, millisecondsSince(start));
        }

        if (whole < SHORTEST) {
            System.err.printf(
                    "%s is left out: it takes %.0f ms, too little to stop it. Take larger tables%n",
                    stage, whole);
            return List.of();
        }
        List<Stop> cancels = new ArrayList<>();
        List<Stop> deadlines = new ArrayList<>();
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                cancels.add(cancel(stage, query, items, caller));
                deadlines.add(runIntoDeadline(query, whole * PART));
            }
        }
        String name = stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Stream.of(
                        figures("Cancel in " + name, cancels, whole),
                        figures("Deadline in " + name, deadlines, whole))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Figure> figures(String name, List<Stop> stops, double whole) {
        Samples back = new Samples(stops.stream().mapToDouble(Stop::callerBack).toArray());
        Samples idle = new Samples(stops.stream().mapToDouble(Stop::engineIdle).toArray());
        return List.of(
                Figure.of(
                        name + ": the caller is back",
                        back.median(),
                        "ms",
                        CALLER_BACK,
                        note(back, whole)),
                Figure.of(name + ": the engine is idle", idle.median(), "ms", note(idle, whole)));
    }

    private static String note(Samples samples, double whole) {
        return String.format(
                Locale.ROOT,
                "median of %d, at most %.0f ms; the whole query takes %.0f ms",
                ROUNDS,
                samples.quantile(1),
                whole);
    }

    private static Stop cancel(Stage stage, LazyFrame query, long items, ExecutorService caller)
            throws Exception {
        QueryHandle handle = new QueryHandle();
        Future<Long> back =
                caller.submit(
                        () -> {
                            try (DataFrame result = query.collect(OPTIONS, handle)) {
                                throw new IllegalStateException(
                                        "%s was over before it was cancelled, with %d rows"
                                                .formatted(stage, result.height()));
                            } catch (QueryCancelledException cancelled) {
                                return System.nanoTime();
                            }
                        });
        while (!back.isDone()
                && !handle.progress()
                        .map(progress -> stage.isReached(progress, items))
                        .orElse(false)) {
            Thread.onSpinWait();
        }
        long cancelled = System.nanoTime();
        CompletableFuture<Long> idle = CompletableFuture.supplyAsync(StoppedQueries::awaitIdle);
        handle.cancel();
        return new Stop(
                (back.get() - cancelled) / NANOSECONDS_PER_MILLISECOND,
                (idle.get() - cancelled) / NANOSECONDS_PER_MILLISECOND);
    }

    /// A query that was faster than its deadline, because other programs had the machine before,
    /// gets a shorter one.
    private static Stop runIntoDeadline(LazyFrame query, double longest) {
        for (double milliseconds = longest; milliseconds >= 1; milliseconds /= 2) {
            QueryOptions options = OPTIONS.withDeadline(Duration.ofMillis((long) milliseconds));
            long start = System.nanoTime();
            try {
                query.collect(options).close();
            } catch (DeadlineExceededException late) {
                double back = millisecondsSince(start) - milliseconds;
                awaitIdle();
                return new Stop(back, millisecondsSince(start) - milliseconds);
            }
        }
        throw new IllegalStateException("the query takes no time");
    }

    /// {@return when no query runs in the engine any more}
    private static long awaitIdle() {
        while (isBusy()) {
            Thread.onSpinWait();
        }
        return System.nanoTime();
    }

    private static boolean isBusy() {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.anyMatch(thread -> name(thread).equals(ENGINE_THREAD));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException ended) {
            return "";
        }
    }

    private static double millisecondsSince(long start) {
        return (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND;
    }
}
