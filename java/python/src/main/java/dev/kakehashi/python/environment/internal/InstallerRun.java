// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.EnvironmentException;
import dev.kakehashi.python.environment.EnvironmentFault;
import dev.kakehashi.python.environment.EnvironmentListener;
import dev.kakehashi.python.environment.EnvironmentStep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// Runs one command of an installer.
final class InstallerRun {
    private static final int LAST_LINES = 25;
    // They would send packages elsewhere, or other modules into the installer.
    private static final Set<String> MISLEADING =
            Set.of(
                    "PIP_TARGET",
                    "PIP_PREFIX",
                    "PIP_ROOT",
                    "PYTHONHOME",
                    "PYTHONPATH",
                    "__PYVENV_LAUNCHER__");

    private final Path log;
    private final Deadline deadline;
    private final EnvironmentListener listener;

    /// @param log gets everything that is said
    InstallerRun(Path log, Deadline deadline, EnvironmentListener listener) {
        this.log = log;
        this.deadline = deadline;
        this.listener = listener;
    }

    /// Runs a command to its end.
    ///
    /// @throws EnvironmentException when it cannot be started or fails
    void run(List<String> command, EnvironmentFault fault)
            throws IOException, InterruptedException, TimeoutException {
        String shown = Secrets.hidden(String.join(" ", command));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(MISLEADING::contains);
        var tail = new OutputTail(LAST_LINES);
        var all = new StringBuilder();
        int status;
        try (BufferedWriter writer =
                Files.newBufferedWriter(
                        log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("$ " + shown + "\n");
            status =
                    ProcessRun.run(
                            builder,
                            new byte[0],
                            deadline,
                            line -> {
                                String safe = Secrets.hidden(line);
                                tail.add(safe);
                                all.append(safe).append('\n');
                                write(writer, safe);
                                listener.on(EnvironmentStep.OUTPUT, safe);
                            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (status != 0) {
            throw new EnvironmentException(
                    fault,
                    "%s\n  failed with status %d:\n%s\n%s All it said is in %s"
                            .formatted(shown, status, tail, InstallAdvice.on(all.toString()), log),
                    null);
        }
    }

    private static void write(BufferedWriter writer, String line) {
        try {
            writer.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
