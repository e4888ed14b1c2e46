// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Samples;

/// Measures a step that takes microseconds by running it many times.
final class Stopwatch {
    private static final double NANOSECONDS_PER_MICROSECOND = 1e3;
    private static final int WARM_UP = 20_000;
    private static final int SAMPLES = 20_000;

    private Stopwatch() {}

    /// A step. What it returns is kept from the compiler, which would leave out a step that nobody
    /// needs.
    interface Step {
        long run() throws Exception;
    }

    /// {@return the microseconds of single runs, after a warm-up}
    static Samples microseconds(Step step) throws Exception {
        return microseconds(step, () -> {});
    }

    /// {@return the microseconds of single runs, after a warm-up}
    ///
    /// @param between runs after each step and is not measured
    static Samples microseconds(Step step, Runnable between) throws Exception {
        long sum = 0;
        for (int run = 0; run < WARM_UP; run++) {
            sum += step.run();
            between.run();
        }
        double[] times = new double[SAMPLES];
        for (int run = 0; run < SAMPLES; run++) {
            long start = System.nanoTime();
            sum += step.run();
            times[run] = (System.nanoTime() - start) / NANOSECONDS_PER_MICROSECOND;
            between.run();
        }
        keep(sum);
        return new Samples(times);
    }

    /// Makes a value needed.
    static void keep(long value) {
        if (value == Long.MIN_VALUE) {
            System.err.println(value);
        }
    }
}
