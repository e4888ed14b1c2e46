// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A virtual environment in the user's cache with the packages of one requirements file. The same
/// file always leads to the same environment.
///
/// @param folder where it is
public record PythonEnvironment(Path folder) {
    /// {@return the environment of a requirements file, made now unless it is there}
    ///
    /// The interpreter it is made with is `KAKEHASHI_PYTHON`, or else `python3` or `python` of the
    /// search path.
    ///
    /// @throws IOException if there is no Python, or the packages cannot be installed
    public static PythonEnvironment of(Path requirements) throws IOException {
        String hash = hash(Files.readAllBytes(requirements)).substring(0, 16);
        return new PythonEnvironment(
                Cache.folder(
                        "venvs/" + hash,
                        folder -> {
                            Cache.run(
                                    List.of(
                                            basePython(),
                                            "-m",
                                            "venv",
                                            "--clear",
                                            folder.toString()));
                            Cache.run(
                                    List.of(
                                            new PythonEnvironment(folder)
                                                    .program("python")
                                                    .toString(),
                                            "-m",
                                            "pip",
                                            "install",
                                            "--quiet",
                                            "--disable-pip-version-check",
                                            "--requirement",
                                            requirements.toString()));
                        }));
    }

    /// {@return its interpreter}
    public Path python() {
        return program("python");
    }

    /// {@return a program that a package installed}
    public Path program(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return folder.resolve(windows ? "Scripts" : "bin").resolve(windows ? name + ".exe" : name);
    }

    private static String basePython() throws IOException {
        Optional<String> chosen =
                Optional.ofNullable(System.getenv("KAKEHASHI_PYTHON"))
                        .filter(text -> !text.isEmpty());
        for (String candidate : chosen.map(List::of).orElse(List.of("python3", "python"))) {
            if (isNewEnough(candidate)) {
                return candidate;
            }
        }
        throw new IOException(
                "no Python 3.10 or newer was found. Install one, or name one:"
                        + " KAKEHASHI_PYTHON=/path/to/python3");
    }

    private static boolean isNewEnough(String python) {
        try {
            Cache.run(List.of(python, "-c", "import sys; sys.exit(sys.version_info < (3, 10))"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
