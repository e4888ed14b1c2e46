// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.ExplainOptions;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.internal.frame.RecordReader;
import dev.kakehashi.internal.frame.StreamedRecords;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.IpcSinkOptions;
import dev.kakehashi.options.NdjsonSinkOptions;
import dev.kakehashi.options.ParquetSinkOptions;
import dev.kakehashi.options.QuantileMethod;
import dev.kakehashi.options.SinkOptions;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Plan;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// How queries are executed: the methods of [LazyFrame] that end one.
///
/// They use the engine of this process, which is loaded when it is first needed; [#stream(Engine,
/// QueryOptions, QueryHandle)] takes another. They throw a [KakehashiException] of the kind of what
/// failed: `PlanSemanticException` for a query that makes no sense, `QueryExecutionException` for
/// one that fails while it runs, and so on.
///
/// A thread that waits here and is interrupted, or was before, gets a
/// [dev.kakehashi.error.QueryCancelledException] and stays interrupted; the query is cancelled.
public abstract sealed class Execution permits LazyFrame {
    Execution() {}

    /// {@return this query as a plan}
    public abstract Plan plan();

    /// {@return a query that writes the rows to a file when it is executed}
    public abstract LazyFrame sink(Path file, SinkOptions<?> options);

    /// {@return the result}
    public DataFrame collect() {
        return collect(QueryOptions.DEFAULTS);
    }

    /// {@return the result, computed by these options}
    public DataFrame collect(QueryOptions options) {
        return collect(options, new QueryHandle());
    }

    /// {@return the result, computed by these options}
    ///
    /// @param query to cancel the query and to ask for its progress, from any thread
    public DataFrame collect(QueryOptions options, QueryHandle query) {
        return DataFrame.fromArrow(stream(options, query));
    }

    /// {@return the result, at some time; cancelling the future cancels the query}
    public CompletableFuture<DataFrame> collectAsync() {
        return collectAsync(QueryOptions.DEFAULTS);
    }

    /// {@return the result, computed by these options, at some time; cancelling the future cancels
    /// the query}
    public CompletableFuture<DataFrame> collectAsync(QueryOptions options) {
        QueryHandle query = new QueryHandle();
        CompletableFuture<DataFrame> result = new CompletableFuture<>();
        var _ =
                result.whenComplete(
                        (_, _) -> {
                            if (result.isCancelled()) {
                                query.cancel();
                            }
                        });
        Thread.ofVirtual().name("kakehashi-collect").start(() -> complete(result, options, query));
        return result;
    }

    private void complete(
            CompletableFuture<DataFrame> result, QueryOptions options, QueryHandle query) {
        try {
            DataFrame frame = collect(options, query);
            if (!result.complete(frame)) {
                frame.close();
            }
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }

    /// {@return at most the first `rows` rows of the result}
    public DataFrame fetch(long rows) {
        return limit(rows).collect();
    }

    /// {@return at most the first `rows` rows}
    public abstract LazyFrame limit(long rows);

    /// {@return the result batch by batch, as it is made; has to be closed, early is well}
    public ArrowStream stream() {
        return stream(QueryOptions.DEFAULTS);
    }

    /// {@return the result batch by batch, as it is made by these options; has to be closed, early
    /// is well}
    public ArrowStream stream(QueryOptions options) {
        return stream(options, new QueryHandle());
    }

    /// {@return the result batch by batch, as it is made by these options; has to be closed, early
    /// is well}
    ///
    /// @param query to cancel the query and to ask for its progress, from any thread
    public ArrowStream stream(QueryOptions options, QueryHandle query) {
        return stream(Engine.inProcess(), options, query);
    }

    /// {@return the result batch by batch, as this engine makes it; has to be closed, early is
    /// well}
    ///
    /// @param query to cancel the query and to ask for its progress, from any thread
    public ArrowStream stream(Engine engine, QueryOptions options, QueryHandle query) {
        Plan plan = plan();
        try (CompiledPlan compiled = engine.compile(plan)) {
            return engine.execute(compiled, open(plan.inputs()), plan.functions(), options, query);
        }
    }

    /// {@return the result as records, made as they are asked for; has to be closed, early is well}
    ///
    ///     try (Stream<Trade> trades = query.streamRecords(Trade.class)) {
    ///         trades.filter(Trade::isLate).forEach(this::report);
    ///     }
    ///
    /// @param type a record class as [DataFrame#toRecords(Class)] takes it
    /// @throws IllegalArgumentException when a column is missing or does not fit its component
    public <R extends Record> Stream<R> streamRecords(Class<R> type) {
        return streamRecords(type, MethodHandles.publicLookup());
    }

    /// {@return the result as records, as [#streamRecords(Class)], of a class that the lookup can
    /// see}
    ///
    /// @param lookup `MethodHandles.lookup()` of the caller
    public <R extends Record> Stream<R> streamRecords(Class<R> type, MethodHandles.Lookup lookup) {
        ArrowStream batches = stream();
        try {
            return StreamedRecords.of(RecordReader.of(type, lookup, batches.schema()), batches);
        } catch (RuntimeException | Error failure) {
            batches.close();
            throw failure;
        }
    }

    // The engine takes opened inputs over; until then they are ours to close.
    private static List<ArrowStream> open(List<InputSource> sources) {
        List<ArrowStream> opened = new ArrayList<>(sources.size());
        try {
            for (InputSource source : sources) {
                opened.add(source.open());
            }
            return opened;
        } catch (Throwable failure) {
            opened.forEach(ArrowStream::close);
            throw failure;
        }
    }

    /// {@return names and types of the result, found without running the query}
    public Schema schema() {
        Plan plan = plan();
        if (plan.inputs().stream().anyMatch(FileInMemory.class::isInstance)) {
            // A plan does not hold the file: its columns are known to a query that has it, and
            // reads no row.
            try (ArrowStream rows = limit(0).stream()) {
                return rows.schema();
            }
        }
        try (CompiledPlan compiled = Engine.inProcess().compile(plan)) {
            return compiled.schema();
        }
    }

    /// {@return statistics of each column of the result: how many values and nulls it has, mean,
    /// standard deviation, least value, quartiles, greatest value}
    ///
    /// @throws IllegalArgumentException when the result has no column
    public DataFrame describe() {
        return describe(QuantileMethod.NEAREST, 0.25, 0.5, 0.75);
    }

    /// {@return statistics of each column of the result, with these percentiles}
    ///
    /// A row for each statistic, with its name in the column `statistic`. Statistics of numbers,
    /// and counts of nested values, are Float64; those of text and times are text, as tables show
    /// them. A statistic that a type does not have is null.
    ///
    /// @param method what a percentile is when it lies between two values
    /// @param percentiles between 0 and 1
    /// @throws IllegalArgumentException when the result has no column, or a percentile is out of
    ///   range
    public abstract DataFrame describe(QuantileMethod method, double... percentiles);

    /// {@return how the engine will execute the query, for people to read}
    ///
    /// @throws KakehashiException also when the query reads a file in memory, whose columns are not
    ///   known then
    public String explain() {
        return explain(ExplainOptions.DEFAULTS);
    }

    /// {@return how the engine will execute the query, for people to read}
    ///
    /// @throws KakehashiException also when the query reads a file in memory, whose columns are not
    ///   known then
    public String explain(ExplainOptions options) {
        try (CompiledPlan compiled = Engine.inProcess().compile(plan())) {
            return compiled.explain(options);
        }
    }

    /// Writes the result to a Parquet file, which appears when it is complete.
    public void sinkParquet(Path file) {
        run(file, ParquetSinkOptions.DEFAULTS, QueryOptions.DEFAULTS);
    }

    /// Writes the result to a Parquet file, which appears when it is complete.
    public void sinkParquet(Path file, ParquetSinkOptions how, QueryOptions options) {
        run(file, how, options);
    }

    /// Writes the result to a CSV file, which appears when it is complete.
    public void sinkCsv(Path file) {
        run(file, CsvSinkOptions.DEFAULTS, QueryOptions.DEFAULTS);
    }

    /// Writes the result to a CSV file, which appears when it is complete.
    public void sinkCsv(Path file, CsvSinkOptions how, QueryOptions options) {
        run(file, how, options);
    }

    /// Writes the result to a file with one JSON object to a line, which appears when it is
    /// complete.
    public void sinkNdjson(Path file) {
        run(file, NdjsonSinkOptions.DEFAULTS, QueryOptions.DEFAULTS);
    }

    /// Writes the result to a file with one JSON object to a line, which appears when it is
    /// complete.
    public void sinkNdjson(Path file, NdjsonSinkOptions how, QueryOptions options) {
        run(file, how, options);
    }

    /// Writes the result to an Arrow IPC file, which appears when it is complete.
    public void sinkIpc(Path file) {
        run(file, IpcSinkOptions.DEFAULTS, QueryOptions.DEFAULTS);
    }

    /// Writes the result to an Arrow IPC file, which appears when it is complete.
    public void sinkIpc(Path file, IpcSinkOptions how, QueryOptions options) {
        run(file, how, options);
    }

    private void run(Path file, SinkOptions<?> how, QueryOptions options) {
        sink(file, how).collect(options).close();
    }
}
