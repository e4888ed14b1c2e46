// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A command in a process of its own, on a terminal of its own.
///
/// @param status its exit code
/// @param shown what the terminal showed
record TerminalRun(int status, String shown) {
    private static final Path SCRIPT = Path.of("../../tests/python/terminal.py").toAbsolutePath();

    /// {@return how `kakehashi` ended, started as the launcher starts it on a terminal}
    ///
    /// @param text Ctrl-C is pressed once the terminal has shown this; never when it is empty
    static TerminalRun ofKakehashi(String text, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=dev.kakehashi.core",
                                "-Dkakehashi.terminal.output=true",
                                "-Dkakehashi.terminal.error=true",
                                "--module-path=" + System.getProperty("jdk.module.path"),
                                "--module=dev.kakehashi.cli/" + Main.class.getName()));
        command.addAll(List.of(arguments));
        return of(text, new ProcessBuilder(command));
    }

    /// {@return how a command ended}
    static TerminalRun of(String text, ProcessBuilder builder)
            throws IOException, InterruptedException {
        String python = Objects.requireNonNullElse(System.getenv("KAKEHASHI_PYTHON"), "python3");
        List<String> command = new ArrayList<>(List.of(python, SCRIPT.toString(), text));
        command.addAll(builder.command());
        Process process = builder.command(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new TerminalRun(process.waitFor(), shown);
    }
}
