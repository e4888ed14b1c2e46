// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import dev.kakehashi.bench.report.Aim;
import dev.kakehashi.bench.report.Samples;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A row of the comparison.
///
/// @param name what is done
/// @param unit of the samples
/// @param aim of this project
/// @param note what a sample is
/// @param measurement takes one sample
record BridgeTask(
        String name, String unit, Optional<Aim> aim, String note, Measurement measurement) {
    /// Does a task as often as it takes, and checks what comes out.
    @FunctionalInterface
    interface Measurement {
        /// {@return one sample; empty if the library cannot do this}
        ///
        /// @param library to start another process with
        /// @param bridge that runs already
        OptionalDouble take(InstalledLibrary library, Bridge bridge) throws Exception;
    }

    private interface Step {
        void run() throws Exception;
    }

    private static final double MICROSECOND = 1e3;
    private static final double MILLISECOND = 1e6;
    private static final int CALLS = 2_000;
    private static final int BATCH = 1_000;

    /// Nanoseconds after which a sample is complete.
    private static final long PATIENCE = 300_000_000;

    static final List<BridgeTask> ALL =
            List.of(
                    new BridgeTask(
                            "A call",
                            "us",
                            Optional.of(Aim.atMost(15.0)),
                            "median of 2,000 or of 0.3 s",
                            (_, bridge) -> OptionalDouble.of(calls(bridge).median())),
                    new BridgeTask(
                            "99 of 100 calls are below",
                            "us",
                            Optional.of(Aim.atMost(200.0)),
                            "of 2,000 or of 0.3 s",
                            (_, bridge) -> OptionalDouble.of(calls(bridge).quantile(0.99))),
                    new BridgeTask(
                            "A call among 1,000 that do not wait for each other",
                            "us",
                            Optional.of(Aim.atMost(6.0)),
                            "median of 20",
                            (_, bridge) -> together(bridge)),
                    new BridgeTask(
                            "10,000 ints, read one by one",
                            "ms",
                            Optional.of(Aim.atMost(1.0)),
                            "median of 30 or of 0.3 s",
                            (_, bridge) -> OptionalDouble.of(integers(bridge).median())),
                    new BridgeTask(
                            "10,000 mixed items, read one by one",
                            "ms",
                            Optional.of(Aim.atMost(10.0)),
                            "median of 30 or of 0.3 s",
                            (_, bridge) -> OptionalDouble.of(mixed(bridge).median())),
                    new BridgeTask(
                            "From the start of a process to the result of the first call",
                            "ms",
                            Optional.of(Aim.atMost(60.0)),
                            "one start",
                            (library, _) -> library.firstCall()),
                    new BridgeTask(
                            "From the start of a process until numpy is imported",
                            "ms",
                            Optional.empty(),
                            "one start",
                            (library, _) -> library.numpy()));

    private static Samples calls(Bridge bridge) throws Exception {
        return times(CALLS, MICROSECOND, () -> require(1, bridge.call()));
    }

    private static OptionalDouble together(Bridge bridge) throws Exception {
        if (bridge.calls(1).isEmpty()) {
            return OptionalDouble.empty();
        }
        Samples batches =
                times(
                        20,
                        MICROSECOND * BATCH,
                        () -> require(BATCH, bridge.calls(BATCH).orElseThrow()));
        return OptionalDouble.of(batches.median());
    }

    private static Samples integers(Bridge bridge) throws Exception {
        long sum = Bridge.ITEMS * (Bridge.ITEMS - 1L) / 2;
        return times(30, MILLISECOND, () -> require(sum, bridge.integers()));
    }

    private static Samples mixed(Bridge bridge) throws Exception {
        return times(
                30,
                MILLISECOND,
                () -> {
                    MixedItems items = new MixedItems();
                    bridge.mixed(items);
                    items.requireAll();
                });
    }

    private static Samples times(int most, double unit, Step step) throws Exception {
        double[] times = new double[most];
        int runs = 0;
        long begin = System.nanoTime();
        while (runs < most && (runs == 0 || System.nanoTime() - begin < PATIENCE)) {
            long start = System.nanoTime();
            step.run();
            times[runs++] = (System.nanoTime() - start) / unit;
        }
        return new Samples(Arrays.copyOf(times, runs));
    }

    private static void require(long expected, long actual) {
        if (actual != expected) {
            throw new IllegalStateException(
                    "%d came where %d is right".formatted(actual, expected));
        }
    }
}
