// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.engine.QueryProgress.Step;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Writes the steps of a query as an indented list.
public final class StepsText {
    /// A step that is still to be written, and how far to the right.
    private record Line(int step, int depth) {}

    private StepsText() {}

    public static String of(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        Duration all = busy(steps);
        Set<Integer> written = new HashSet<>();
        // A plan may be deep: no recursion.
        Deque<Line> waiting = new ArrayDeque<>();
        for (int root : StepLayers.of(steps).roots()) {
            waiting.push(new Line(root, 0));
            while (!waiting.isEmpty()) {
                Line line = waiting.pop();
                if (written.add(line.step())) {
                    Step step = steps.get(line.step());
                    text.repeat("  ", line.depth()).append(line(step, all)).append('\n');
                    List<Integer> inputs = step.inputs().reversed();
                    inputs.forEach(input -> waiting.push(new Line(input, line.depth() + 1)));
                }
            }
        }
        return text.toString();
    }

    private static String line(Step step, Duration all) {
        return "%s: %s".formatted(step.name(), figures(step, all));
    }

    /// {@return rows, time and its share of all steps' time}
    static String figures(Step step, Duration all) {
        return String.format(
                Locale.ROOT,
                "%,d rows, %s, %.0f %%",
                step.rowsOut(),
                time(step.busy()),
                100 * share(step, all));
    }

    static Duration busy(List<Step> steps) {
        return steps.stream().map(Step::busy).reduce(Duration.ZERO, Duration::plus);
    }

    /// {@return the part of all steps' time that one took, from 0 to 1}
    static double share(Step step, Duration all) {
        return all.isZero() ? 0 : (double) step.busy().toNanos() / all.toNanos();
    }

    private static String time(Duration time) {
        double millis = time.toNanos() / 1e6;
        return millis >= 10_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1_000)
                : String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
