// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.testing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A Python with the packages that tests compare with, made when a test first asks for it and kept
/// in the user's cache.
///
/// The environment goes by the hash of the interpreter's version and of
/// `tests/python/requirements.txt`, so that a change makes a new one. Makers lock one another out,
/// in this and in other processes.
public final class Python {
    private static @Nullable Path interpreter;

    private Python() {}

    /// {@return the folder of the scripts}
    public static Path scripts() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("tests/python"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "No folder above the working directory has tests/python");
            }
            folder = parent;
        }
        return folder.resolve("tests/python");
    }

    /// {@return what a script of `tests/python` prints}
    ///
    /// @throws AssertionError when it fails, with what it says on the standard error
    public static String run(String script, Object... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(interpreter().toString(), scripts().resolve(script).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return output(command);
    }

    /// {@return the interpreter of the environment}
    public static synchronized Path interpreter() {
        Path known = interpreter;
        if (known == null) {
            known = make();
            interpreter = known;
        }
        return known;
    }

    private static Path make() {
        String base = base();
        try {
            byte[] requirements = Files.readAllBytes(scripts().resolve("requirements.txt"));
            String version = output(List.of(base, "-c", "import sys; print(sys.version)"));
            Path environment =
                    cache().resolve("kakehashi/venvs").resolve(hash(version, requirements));
            Path complete = environment.resolve("complete");
            Path python = environment.resolve(isWindows() ? "Scripts/python.exe" : "bin/python");
            Files.createDirectories(environment.getParent());
            Path lock = environment.resolveSibling(environment.getFileName() + ".lock");
            try (FileChannel channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.exists(complete)) {
                    delete(environment);
                    output(List.of(base, "-m", "venv", environment.toString()));
                    output(
                            List.of(
                                    python.toString(),
                                    "-m",
                                    "pip",
                                    "install",
                                    "--quiet",
                                    "--disable-pip-version-check",
                                    "-r",
                                    scripts().resolve("requirements.txt").toString()));
                    Files.createFile(complete);
                }
            }
            return python;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String base() {
        String chosen = System.getenv("KAKEHASHI_PYTHON");
        return chosen != null ? chosen : isWindows() ? "python" : "python3";
    }

    private static Path cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        return chosen != null && !chosen.isEmpty()
                ? Path.of(chosen)
                : Path.of(System.getProperty("user.home"), ".cache");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String hash(String version, byte[] requirements) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(version.getBytes(StandardCharsets.UTF_8));
            digest.update(requirements);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String output(List<String> command) {
        try {
            Path errors = Files.createTempFile("python", ".err");
            try {
                Process process =
                        new ProcessBuilder(command).redirectError(errors.toFile()).start();
                process.getOutputStream().close();
                String output =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new AssertionError(
                            String.join(" ", command) + " failed: " + Files.readString(errors));
                }
                return output;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
