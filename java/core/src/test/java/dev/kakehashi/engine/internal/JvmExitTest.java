// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.testing.TestJvm;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class JvmExitTest {
    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"engine-waits", "input-makes-batches", "input-waits"})
    void aJvmExitsWhileQueriesRun(String kind) throws Exception {
        Path output = directory.resolve("output.txt");
        Process process =
                new ProcessBuilder(TestJvm.command(ExitingProgram.class, kind))
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(7);
        assertThat(directory.toFile().listFiles()).containsExactly(output.toFile());
    }
}
