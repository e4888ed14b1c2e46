// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.python.environment.EnvironmentStep;
import dev.kakehashi.python.environment.PythonEnvironment;
import dev.kakehashi.python.environment.UserCache;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/// The tables of TPC-H as Parquet files in the user's cache, made when they are missing: by
/// `tpchgen-cli`, a generator from the Python package index, which is kept in the cache too.
public final class TpchTables {
    private static final String GENERATOR = "tpchgen-cli";
    private static final String REQUIREMENT = GENERATOR + "==4.0.0";

    private final PrintWriter progress;

    /// @param progress where it is said what takes time
    public TpchTables(PrintWriter progress) {
        this.progress = progress;
    }

    /// {@return the folder with the tables: `lineitem.parquet` and so on}
    ///
    /// @param scaleFactor 1 is about a gigabyte of text
    /// @throws IOException if the tables cannot be written
    /// @throws CommandFailure if the generator fails
    public Path folder(BigDecimal scaleFactor) throws IOException {
        String size = scaleFactor.stripTrailingZeros().toPlainString();
        Path tables = UserCache.root().resolve("tpch").resolve("sf" + size);
        return UserCache.once(
                tables,
                unfinished -> {
                    say(
                            "Making the tables of TPC-H, scale factor %s, in %s"
                                    .formatted(size, tables));
                    run(
                            generator().toString(),
                            "parquet",
                            "--scale-factor",
                            size,
                            "--output-dir",
                            unfinished.toString());
                });
    }

    private Path generator() {
        return PythonEnvironment.builder()
                .requirements(REQUIREMENT)
                .listener(
                        (step, text) -> {
                            if (step != EnvironmentStep.OUTPUT) {
                                say(text);
                            }
                        })
                .build()
                .program(GENERATOR);
    }

    private void say(String text) {
        progress.println(text);
        progress.flush();
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> said = process.inputReader().readAllLines();
        try {
            if (process.waitFor() != 0) {
                throw new CommandFailure(
                        ExitCode.NOT_INSTALLED,
                        "%s failed with %d:%n%s"
                                .formatted(
                                        String.join(" ", command),
                                        process.exitValue(),
                                        String.join(System.lineSeparator(), said)));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
        }
    }
}
