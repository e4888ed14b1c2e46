// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.error.WorkerCrashException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// How soon a Java thread that waits for a reply hears that its worker was killed, though a child
/// of the worker holds all of its pipes open.
final class NoticedDeath implements MicroFigure {
    private static final int DEATHS = 20;
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /// A child by the C library's own fork, so that Python closes none of its descriptors.
    private static final String CHILD =
            """
            import ctypes, os, time
            child = ctypes.CDLL(None).fork()
            if child == 0:
                time.sleep(600)
                os._exit(0)
            """;

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        double[] times = new double[DEATHS];
        for (int death = -DEATHS; death < DEATHS; death++) {
            double time = death();
            if (death >= 0) {
                times[death] = time;
            }
        }
        Samples samples = new Samples(times);
        return List.of(
                Figure.of(
                        "Death of a Python worker whose child holds its pipes, until Java hears",
                        samples.median(),
                        "ms",
                        100,
                        "median of %d; the slowest %.1f ms"
                                .formatted(DEATHS, samples.quantile(1))));
    }

    private static double death() throws Exception {
        PythonPolicy policy = PythonPolicy.unrestricted();
        try (PythonWorker python = PythonWorker.builder().policy(policy).start()) {
            PyObject names = python.make(Map.of());
            python.callFunction("builtins", "exec", CHILD, names);
            ProcessHandle child = process(names.item("child").asLong());
            try {
                PyObject time = python.importModule("time");
                CompletableFuture<Long> heard =
                        time.async().call("sleep", 600).handle((result, e) -> heard(e));
                long start = System.nanoTime();
                process(python.facts().pid()).destroyForcibly();
                return (heard.join() - start) / NANOSECONDS_PER_MILLISECOND;
            } finally {
                child.destroyForcibly();
            }
        }
    }

    private static long heard(Throwable failure) {
        long now = System.nanoTime();
        if (!(failure instanceof WorkerCrashException)) {
            throw new IllegalStateException("The worker should have ended", failure);
        }
        return now;
    }

    private static ProcessHandle process(long pid) {
        return ProcessHandle.of(pid).orElseThrow();
    }
}
