// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.bench.report.Figure;
import dev.kakehashi.bench.report.Samples;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;

import java.util.List;
import java.util.Map;

/// A plan of 20 nodes: built by the Java API, encoded, and compiled by the engine.
final class PlanCompilation implements MicroFigure {
    /// A scan, then these steps.
    private static final int STEPS = 19;

    @Override
    public List<Figure> measure(List<String> arguments) throws Exception {
        Engine engine = Engine.inProcess();
        try (DataFrame frame =
                DataFrame.fromColumns(Map.of("a", new long[] {1}, "b", new long[] {2}))) {
            Samples times = Stopwatch.microseconds(() -> compile(engine, frame));
            return List.of(
                    Figure.of(
                            "Plan of 20 nodes, built, encoded and compiled",
                            times.median(),
                            "us",
                            60,
                            "median; 99 of 100 below %.0f us".formatted(times.quantile(0.99))));
        }
    }

    private static long compile(Engine engine, DataFrame frame) {
        LazyFrame query = frame.lazy();
        for (int step = 0; step < STEPS; step++) {
            query =
                    step % 2 == 0
                            ? query.filter(col("a").gt(step))
                            : query.withColumns(col("a").add(col("b")).alias("b"));
        }
        try (CompiledPlan plan = engine.compile(query.plan().toBytes())) {
            return plan.hashCode();
        }
    }
}
