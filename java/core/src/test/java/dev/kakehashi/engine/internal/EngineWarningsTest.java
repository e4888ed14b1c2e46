// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.testing.TestJvm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class EngineWarningsTest {
    @TempDir Path directory;

    /// The JVM's own logger writes to the standard error, where Polars would write too.
    @Test
    void whatTheEngineWarnsOfIsLoggedAndNotPrinted() throws Exception {
        Path output = directory.resolve("output.txt");
        Process process =
                new ProcessBuilder(TestJvm.command(WarningProgram.class))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readAllLines(output))
                .anySatisfy(
                        line -> assertThat(line).contains("The engine warns: Deprecation: `is_in`"))
                .noneSatisfy(line -> assertThat(line).startsWith("Deprecation"));
    }
}
