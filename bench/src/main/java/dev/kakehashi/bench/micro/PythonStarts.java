// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;

import java.util.List;

/// A worker from its start to its end, in the interpreter that the surroundings choose. What the
/// interpreter does by itself when it starts (`site` and what it reads) is in all but the first.
final class PythonStarts {
    private static final double MILLISECOND = 1e6;
    private static final int STARTS = 20;

    private PythonStarts() {}

    static List<Figure> measure() {
        double[] reply = new double[STARTS];
        double[] object = new double[STARTS];
        double[] end = new double[STARTS];
        for (int round = -STARTS; round < STARTS; round++) {
            int place = Math.max(round, 0);
            long start = System.nanoTime();
            try (PythonWorker python = PythonWorker.start()) {
                reply[place] = (System.nanoTime() - start) / MILLISECOND;
                try (PyObject list = python.make(List.of())) {
                    object[place] = (System.nanoTime() - start) / MILLISECOND;
                    Stopwatch.keep(list.isIterable() ? 1 : 0);
                }
            }
            end[place] = (System.nanoTime() - start) / MILLISECOND;
        }
        Samples replies = new Samples(reply);
        return List.of(
                Figure.of(
                        "Python worker, from the start to its first reply",
                        replies.median(),
                        "ms",
                        60,
                        note(replies)),
                figure("Python worker, from the start to its first object", object),
                figure("Python worker, from the start over one object to its end", end));
    }

    private static Figure figure(String name, double[] milliseconds) {
        Samples samples = new Samples(milliseconds);
        return Figure.of(name, samples.median(), "ms", note(samples));
    }

    private static String note(Samples samples) {
        return "median of %d, ± %.1f".formatted(STARTS, samples.spread() / 2);
    }
}
