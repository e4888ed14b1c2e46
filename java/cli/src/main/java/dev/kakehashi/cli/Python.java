// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A Python interpreter that is new enough.
///
/// @param executable its path
/// @param version its version, such as 3.12.4
public record Python(Path executable, String version) {
    /// What to do when there is none.
    public static final String CURE =
            "No Python 3.10 or newer was found. Install one, or name the path of one in"
                    + " KAKEHASHI_PYTHON.";

    private static final String PROBE =
            "import sys; sys.version_info >= (3, 10) or sys.exit(1);"
                    + " print(sys.executable); print('.'.join(map(str, sys.version_info[:3])))";

    /// {@return the interpreter that the environment names, otherwise `python3` or `python` of the
    /// search path}
    public static Optional<Python> find() {
        Optional<String> named =
                Stream.of("KAKEHASHI_PYTHON", "PYO3_PYTHON")
                        .map(System::getenv)
                        .filter(Objects::nonNull)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
        // A named one that does not work is not replaced in silence.
        return named.map(Stream::of)
                .orElseGet(() -> Stream.of("python3", "python"))
                .flatMap(command -> probe(command).stream())
                .findFirst();
    }

    private static Optional<Python> probe(String command) {
        try {
            Process process =
                    new ProcessBuilder(command, "-c", PROBE)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            List<String> answer = process.inputReader().readAllLines();
            return process.waitFor() == 0 && answer.size() == 2
                    ? Optional.of(new Python(Path.of(answer.getFirst()), answer.getLast()))
                    : Optional.empty();
        } catch (IOException e) {
            // There is no such program.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
