// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.Polars.col;
import static dev.kakehashi.Polars.len;

import dev.kakehashi.DataFrame;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.EngineConfiguration;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;

/// A program that sorts some 200 MB under a memory budget: [ConfigurationTest] starts it.
final class SpillingProgram {
    private static final int ROWS = 8_000_000;

    private SpillingProgram() {}

    public static void main(String[] arguments) {
        Engine.configure(
                EngineConfiguration.DEFAULTS
                        .withSpillDirectory(Path.of(arguments[0]))
                        .withMemoryBudget(Long.parseLong(arguments[1])));
        try (DataFrame numbers =
                        DataFrame.fromColumns(Map.of("n", LongStream.range(0, ROWS).toArray()));
                DataFrame sorted =
                        numbers.lazy()
                                .withColumns(col("n").mul(3).alias("a"), col("n").mul(5).alias("b"))
                                .sort(col("n").mul(-1))
                                .select(
                                        col("n").first(),
                                        col("a").last(),
                                        col("b").last(),
                                        len().alias("rows"))
                                .collect()) {
            System.out.println(
                    sorted.column("n").getLong(0) + " of " + sorted.column("rows").getLong(0));
        }
    }
}
