// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import dev.kakehashi.cli.Caches;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Python;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The tables of TPC-H as Parquet files in the user's cache, made when they are missing: by
/// `tpchgen-cli`, a generator from the Python package index, which is kept in the cache too.
final class TpchTables {
    private static final String GENERATOR = "tpchgen-cli==4.0.0";
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final PrintWriter progress;

    /// @param progress where it is said what takes time
    TpchTables(PrintWriter progress) {
        this.progress = progress;
    }

    /// {@return the folder with the tables: `lineitem.parquet` and so on}
    ///
    /// @param scaleFactor 1 is about a gigabyte of text
    Path folder(BigDecimal scaleFactor) throws IOException {
        String name = "sf" + scaleFactor.stripTrailingZeros().toPlainString();
        Path tables = Caches.folder().resolve("tpch").resolve(name);
        return once(
                tables,
                unfinished -> {
                    progress.printf(
                            "Making the tables of TPC-H, scale factor %s, in %s%n",
                            scaleFactor, tables);
                    progress.flush();
                    run(
                            generator().toString(),
                            "parquet",
                            "--scale-factor",
                            scaleFactor.toPlainString(),
                            "--output-dir",
                            unfinished.toString());
                });
    }

    private Path generator() throws IOException {
        Path environment =
                once(
                        Caches.folder().resolve("tools").resolve(GENERATOR.replace("==", "-")),
                        unfinished -> {
                            progress.printf(
                                    "Installing %s from the Python package index%n", GENERATOR);
                            progress.flush();
                            Python python =
                                    Python.find()
                                            .orElseThrow(
                                                    () ->
                                                            new CommandFailure(
                                                                    ExitCode.NOT_INSTALLED,
                                                                    Python.CURE));
                            run(
                                    python.executable().toString(),
                                    "-m",
                                    "venv",
                                    unfinished.toString());
                            run(
                                    inside(unfinished, "python").toString(),
                                    "-m",
                                    "pip",
                                    "install",
                                    "--quiet",
                                    "--disable-pip-version-check",
                                    GENERATOR);
                        });
        return inside(environment, "tpchgen-cli");
    }

    private static Path inside(Path environment, String program) {
        return WINDOWS
                ? environment.resolve("Scripts").resolve(program + ".exe")
                : environment.resolve("bin").resolve(program);
    }

    private interface Maker {
        void make(Path unfinished) throws IOException;
    }

    /// Makes a folder that is missing. It has its name only when it is complete; of several
    /// processes one makes it.
    private static Path once(Path folder, Maker maker) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                delete(unfinished);
                maker.make(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
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
