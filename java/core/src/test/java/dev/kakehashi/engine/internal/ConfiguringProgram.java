// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.EngineConfiguration;
import dev.kakehashi.testing.NativeThreads;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;

/// A program that configures the engine, too late the second time, and prints what it sees:
/// [ConfigurationTest] starts it.
final class ConfiguringProgram {
    private ConfiguringProgram() {}

    public static void main(String[] arguments) throws Exception {
        EngineConfiguration configuration =
                EngineConfiguration.DEFAULTS
                        .withThreads(Integer.parseInt(arguments[0]))
                        .withSpillDirectory(Path.of(arguments[1]));
        say("first", () -> Engine.configure(configuration));
        try (DataFrame numbers =
                        DataFrame.fromColumns(
                                Map.of("n", LongStream.range(0, 1_000_000).toArray()));
                DataFrame sorted =
                        numbers.lazy().sort(col("n").mul(-1)).select(col("n").first()).collect()) {
            System.out.println("greatest: " + sorted.column("n").getLong(0));
        }
        System.out.println("capabilities: " + Engine.inProcess().capabilities().threads());
        System.out.println("threads: " + NativeThreads.count("polars-\\d+"));
        say("second", () -> Engine.configure(EngineConfiguration.DEFAULTS.withThreads(1)));
    }

    private static void say(String what, Runnable step) {
        try {
            step.run();
            System.out.println(what + ": done");
        } catch (RuntimeException failed) {
            System.out.println(what + ": " + failed);
        }
    }
}
