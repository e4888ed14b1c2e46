// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// How a plan is executed. [#DEFAULTS] work; every `with` method gives a changed copy.
///
/// @param engine which way of executing is taken
/// @param batchSize greatest number of rows in a batch of the result
/// @param maxRows more rows than that in the result are an error; a result is never cut. For a
///   query that writes a file, the rows that it writes are counted, and no file is left
/// @param deadline how long the query may take, from its start
/// @param batchesInFlight batches that may wait between engine and reader
/// @param disabledOptimizations steps of the optimizer that are left out
/// @param trackProgress whether the rows of every step are counted for [QueryHandle#progress]
/// @param oldestCompatibility whether strings and binaries come as offsets into one buffer, which
///   every Arrow library reads, instead of the engine's views, which come without a copy
public record QueryOptions(
        EngineChoice engine,
        OptionalLong batchSize,
        OptionalLong maxRows,
        Optional<Duration> deadline,
        OptionalInt batchesInFlight,
        Set<Optimization> disabledOptimizations,
        boolean trackProgress,
        boolean oldestCompatibility) {
    /// The engine chooses.
    public static final QueryOptions DEFAULTS =
            new QueryOptions(
                    EngineChoice.AUTO,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Set.of(),
                    false,
                    false);

    /// @throws IllegalArgumentException when a number is out of its range
    public QueryOptions {
        Objects.requireNonNull(engine, "engine");
        batchSize.ifPresent(rows -> requirePositive("batchSize", rows));
        maxRows.ifPresent(rows -> requireNotNegative("maxRows", rows));
        deadline.ifPresent(time -> requirePositive("deadline", time.compareTo(Duration.ZERO)));
        batchesInFlight.ifPresent(batches -> requirePositive("batchesInFlight", batches));
        disabledOptimizations = Set.copyOf(disabledOptimizations);
    }

    /// {@return these options with this way of executing}
    public QueryOptions withEngine(EngineChoice choice) {
        return new QueryOptions(
                choice,
                batchSize,
                maxRows,
                deadline,
                batchesInFlight,
                disabledOptimizations,
                trackProgress,
                oldestCompatibility);
    }

    /// {@return these options with batches of at most so many rows, at least 1}
    public QueryOptions withBatchSize(long rows) {
        return new QueryOptions(
                engine,
                OptionalLong.of(rows),
                maxRows,
                deadline,
                batchesInFlight,
                disabledOptimizations,
                trackProgress,
                oldestCompatibility);
    }

    /// {@return these options with an error for results of more than so many rows}
    public QueryOptions withMaxRows(long rows) {
        return new QueryOptions(
                engine,
                batchSize,
                OptionalLong.of(rows),
                deadline,
                batchesInFlight,
                disabledOptimizations,
                trackProgress,
                oldestCompatibility);
    }

    /// {@return these options with so much time, from the start of the query}
    public QueryOptions withDeadline(Duration time) {
        return new QueryOptions(
                engine,
                batchSize,
                maxRows,
                Optional.of(time),
                batchesInFlight,
                disabledOptimizations,
                trackProgress,
                oldestCompatibility);
    }

    /// {@return these options with at most so many batches between engine and reader, at least 1}
    public QueryOptions withBatchesInFlight(int batches) {
        return new QueryOptions(
                engine,
                batchSize,
                maxRows,
                deadline,
                OptionalInt.of(batches),
                disabledOptimizations,
                trackProgress,
                oldestCompatibility);
    }

    /// {@return these options without these steps of the optimizer}
    public QueryOptions withoutOptimizations(Optimization... optimizations) {
        Set<Optimization> disabled = EnumSet.noneOf(Optimization.class);
        disabled.addAll(disabledOptimizations);
        disabled.addAll(Set.of(optimizations));
        return new QueryOptions(
                engine,
                batchSize,
                maxRows,
                deadline,
                batchesInFlight,
                disabled,
                trackProgress,
                oldestCompatibility);
    }

    /// {@return these options with the rows of every step counted, or not}
    public QueryOptions withTrackProgress(boolean track) {
        return new QueryOptions(
                engine,
                batchSize,
                maxRows,
                deadline,
                batchesInFlight,
                disabledOptimizations,
                track,
                oldestCompatibility);
    }

    /// {@return these options with strings and binaries as offsets, for readers that know no views;
    /// or as the engine has them}
    public QueryOptions withOldestCompatibility(boolean oldest) {
        return new QueryOptions(
                engine,
                batchSize,
                maxRows,
                deadline,
                batchesInFlight,
                disabledOptimizations,
                trackProgress,
                oldest);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " has to be greater than zero");
        }
    }

    private static void requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
    }
}
