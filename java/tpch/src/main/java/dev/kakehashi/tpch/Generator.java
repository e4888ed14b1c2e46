// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.tpch;

import dev.kakehashi.python.environment.EnvironmentStep;
import dev.kakehashi.python.environment.PythonEnvironment;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// `tpchgen-cli`, a generator from the Python package index, in an environment of the user's cache.
///
/// @param progress is told what takes time
record Generator(Consumer<String> progress) {
    private static final String PROGRAM = "tpchgen-cli";
    private static final String REQUIREMENT = PROGRAM + "==4.0.0";

    /// Writes the tables into a folder.
    ///
    /// @param size the scale factor
    void write(String size, Path folder) throws IOException {
        run(
                List.of(
                        program().toString(),
                        "parquet",
                        "--scale-factor",
                        size,
                        "--output-dir",
                        folder.toString()));
    }

    private Path program() {
        return PythonEnvironment.builder()
                .requirements(REQUIREMENT)
                .listener(
                        (step, text) -> {
                            if (step != EnvironmentStep.OUTPUT) {
                                progress.accept(text);
                            }
                        })
                .build()
                .program(PROGRAM);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> said = process.inputReader().readAllLines();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "The generator of the tables failed with status %d: %s. It said:%n%s"
                                .formatted(
                                        process.exitValue(),
                                        String.join(" ", command),
                                        String.join(System.lineSeparator(), said)));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the tables were made");
        }
    }
}
