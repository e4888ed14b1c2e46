// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.python.PyBatch;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Python objects: starts, calls, batches, items, threads, and what handles leave behind. The
/// policy is the default one.
final class PythonObjects implements MicroFigure {
    private static final double MICROSECOND = 1e3;
    private static final double MILLISECOND = 1e6;
    private static final int ITEMS = 10_000;
    private static final int CALLS_OF_A_BATCH = 1_000;
    private static final int ROUNDS = 200;
    private static final int HANDLES = 1_000_000;

    /// As many as it takes until the JVM's compilers, which want a processor too, are done.
    private static final int WARM_UP = 100_000;

    private interface Step {
        void run() throws Exception;
    }

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        List<Figure> figures = new ArrayList<>(PythonStarts.measure());
        try (PythonWorker python = PythonWorker.start()) {
            PyObject list = python.make(List.of(1, 2, 3));
            for (int call = 0; call < WARM_UP; call++) {
                Stopwatch.keep(list.call("count", 1).asLong());
            }
            Samples calls = Stopwatch.microseconds(() -> list.call("count", 1).asLong());
            figures.add(
                    Figure.of(
                            "Python call",
                            calls.median(),
                            "us",
                            15,
                            "median of 20,000, ± %.1f".formatted(calls.spread() / 2)));
            figures.add(
                    Figure.of("Python call, p99", calls.quantile(0.99), "us", 200, "of 20,000"));
            Samples batches = times(ROUNDS, MICROSECOND, () -> batch(python, list));
            figures.add(
                    Figure.of(
                            "Python call in a batch",
                            batches.median() / CALLS_OF_A_BATCH,
                            "us",
                            6,
                            "of %,d calls together".formatted(CALLS_OF_A_BATCH)));
            figures.add(
                    items("10,000 Python ints by the iterator", 1, python.make(new long[ITEMS])));
            figures.add(
                    items("10,000 mixed Python items by the iterator", 10, python.make(mixed())));
            figures.add(handles(python));
        }
        figures.addAll(PythonThreads.measure());
        return figures;
    }

    private static void batch(PythonWorker python, PyObject list) {
        PyBatch batch = python.batch();
        for (int i = 0; i < CALLS_OF_A_BATCH; i++) {
            batch.call(list, "count", 1);
        }
        batch.run();
    }

    private static Figure items(String name, double aim, PyObject iterable) throws Exception {
        Samples times =
                times(
                        ROUNDS,
                        MILLISECOND,
                        () -> {
                            long count = 0;
                            for (PyObject item : iterable) {
                                count += item.isNone() ? 0 : 1;
                            }
                            Stopwatch.keep(count);
                        });
        return Figure.of(
                name,
                times.median(),
                "ms",
                aim,
                "median of %d, ± %.2f".formatted(ROUNDS, times.spread() / 2));
    }

    private static List<Object> mixed() {
        List<Object> items = new ArrayList<>(ITEMS);
        for (int i = 0; i < ITEMS; i++) {
            items.add(
                    switch (i % 5) {
                        case 0 -> i;
                        case 1 -> "text " + i;
                        case 2 -> i * 0.5;
                        case 3 -> List.of(i);
                        default -> LocalDate.of(2024, 1, 1);
                    });
        }
        return items;
    }

    private static Figure handles(PythonWorker python) {
        long before = python.statistics().residentBytes();
        for (int i = 0; i < HANDLES; i++) {
            python.make(List.of()).close();
        }
        long after = python.statistics().residentBytes();
        return Figure.of(
                "Growth of a worker by 1,000,000 handles that were dropped",
                (after - before) / (double) (1 << 20),
                "MiB",
                "resident memory; %d handles are left".formatted(python.statistics().handles()));
    }

    /// {@return the times of a step, after as many that do not count}
    private static Samples times(int rounds, double unit, Step step) throws Exception {
        double[] times = new double[rounds];
        for (int round = -rounds; round < rounds; round++) {
            long start = System.nanoTime();
            step.run();
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / unit;
            }
        }
        return new Samples(times);
    }
}
