// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.python.PooledWorker;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPool;
import dev.kakehashi.python.PythonWorker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Calls of several threads: on one worker, and on a pool of two. The ways take turns, since each
/// of them is at the mercy of whoever else wants a processor.
final class PythonThreads {
    private static final int THREADS = 8;
    private static final int WORKERS = 2;
    private static final int ROUNDS = 9;
    private static final int BORROWED_CALLS = 100;

    /// Of a list so long that counting takes the worker a tenth of a millisecond.
    private static final int LONG = 10_000;

    private interface Way {
        void run(int calls) throws Exception;
    }

    private PythonThreads() {}

    static List<Figure> measure() throws Exception {
        try (PythonWorker worker = PythonWorker.start();
                PythonPool pool =
                        PythonPool.builder(PythonWorker.builder()).size(WORKERS).build()) {
            List<Figure> figures = new ArrayList<>();
            figures.addAll(measure("", 16_000, 3, worker, pool));
            figures.addAll(measure(", 0.1 ms each", 4_000, LONG, worker, pool));
            return figures;
        }
    }

    private static List<Figure> measure(
            String kind, int calls, int length, PythonWorker worker, PythonPool pool)
            throws Exception {
        PyObject list = worker.make(new long[length]);
        List<Way> ways =
                List.of(
                        count -> repeat(list, count),
                        count -> together(() -> repeat(list, count / THREADS)),
                        count -> together(() -> borrowing(pool, length, count / THREADS)));
        double[][] rates = new double[ways.size()][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                long start = System.nanoTime();
                ways.get(way).run(calls);
                rates[way][Math.max(round, 0)] = calls * 1e9 / (System.nanoTime() - start);
            }
        }
        String one = "Python calls of one thread" + kind;
        String many = "Python calls of %d threads on one worker%s".formatted(THREADS, kind);
        String pooled =
                "Python calls of %d threads on a pool of %d%s".formatted(THREADS, WORKERS, kind);
        return List.of(
                rate(one, rates[0]),
                rate(many, rates[1]),
                rate(pooled, rates[2]),
                ratio(many + ", as a multiple of one thread's", rates[1], rates[0], 1),
                ratio(pooled + ", as a multiple of one worker's", rates[2], rates[1], 1.5));
    }

    private static Figure rate(String name, double[] rates) {
        Samples samples = new Samples(rates);
        return Figure.of(
                name,
                samples.median(),
                "calls/s",
                "median of %d rounds, ± %.0f".formatted(ROUNDS, samples.spread() / 2));
    }

    private static Figure ratio(String name, double[] rates, double[] others, double aim) {
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> rates[round] / others[round]);
        Samples samples = new Samples(ratios);
        return Figure.atLeast(
                name,
                samples.median(),
                "x",
                aim,
                "median of %d rounds, ± %.2f".formatted(ROUNDS, samples.spread() / 2));
    }

    private static void repeat(PyObject list, int calls) {
        for (int call = 0; call < calls; call++) {
            Stopwatch.keep(list.call("count", 1).asLong());
        }
    }

    private static void borrowing(PythonPool pool, int length, int calls) {
        for (int done = 0; done < calls; done += BORROWED_CALLS) {
            try (PooledWorker borrowed = pool.borrow();
                    PyObject list = borrowed.worker().make(new long[length])) {
                repeat(list, Math.min(BORROWED_CALLS, calls - done));
            }
        }
    }

    private static void together(Runnable part) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                parts.add(executor.submit(part));
            }
            for (Future<?> one : parts) {
                one.get();
            }
        }
    }
}
