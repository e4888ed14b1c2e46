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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Python objects: calls, batches, items, starts, and what handles leave behind. The policy is the
/// default one.
final class PythonObjects implements MicroFigure {
    private static final double MICROSECOND = 1e3;
    private static final double MILLISECOND = 1e6;
    private static final int ITEMS = 10_000;
    private static final int CALLS_OF_A_BATCH = 1_000;
    private static final int ROUNDS = 200;
    private static final int STARTS = 20;
    private static final int HANDLES = 1_000_000;
    private static final int THREADS = 8;
    private static final int CALLS_OF_THREADS = 80_000;

    private interface Step {
        void run() throws Exception;
    }

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Samples starts = times(STARTS, MILLISECOND, () -> PythonWorker.start().close());
        figures.add(
                Figure.of(
                        "Python worker, from the start to its end",
                        starts.median(),
                        "ms",
                        "median of %d; started, one reply, closed".formatted(STARTS)));
        try (PythonWorker python = PythonWorker.start()) {
            PyObject list = python.make(List.of(1, 2, 3));
            Samples calls = Stopwatch.microseconds(() -> list.call("count", 1).asLong());
            figures.add(Figure.of("Python call", calls.median(), "us", 15, "median"));
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
            figures.addAll(threads(list));
            figures.add(handles(python));
        }
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
        return Figure.of(name, times.median(), "ms", aim, "median of %d".formatted(ROUNDS));
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

    private static List<Figure> threads(PyObject list) throws Exception {
        double one = rate(list, 1);
        double many = rate(list, THREADS);
        return List.of(
                Figure.of("Python calls of one thread", one, "calls/s", ""),
                Figure.of(
                        "Python calls of %d threads on one worker".formatted(THREADS),
                        many,
                        "calls/s",
                        "%.2f times those of one thread".formatted(many / one)));
    }

    private static double rate(PyObject list, int threads) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                all.add(
                        executor.submit(
                                () -> {
                                    for (int i = 0; i < CALLS_OF_THREADS / threads; i++) {
                                        list.call("count", 1);
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return CALLS_OF_THREADS * 1e9 / (System.nanoTime() - start);
        }
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
