// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

class JvmExitTest {
    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"engine-waits", "input-makes-batches", "input-waits"})
    void aJvmExitsWhileQueriesRun(String kind) throws Exception {
        Path output = directory.resolve("output.txt");
        Process process =
                new ProcessBuilder(command(kind))
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(7);
        assertThat(directory.toFile().listFiles()).containsExactly(output.toFile());
    }

    /// The modules of this test, in a JVM of their own.
    private static List<String> command(String kind) throws URISyntaxException {
        String file = ExitingProgram.class.getName().replace('.', '/') + ".class";
        URI program = ExitingProgram.class.getResource("/" + file).toURI();
        Path testClasses = Path.of(URI.create(program.toString().replace(file, "")));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=dev.kakehashi.core",
                "-Dkakehashi.test.libraries=" + System.getProperty("kakehashi.test.libraries"),
                "--module-path=" + System.getProperty("jdk.module.path"),
                "--patch-module=dev.kakehashi.core=" + testClasses,
                "--module=dev.kakehashi.core/" + ExitingProgram.class.getName(),
                kind);
    }
}
