// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.python.environment.ProcessSettings;

import java.nio.file.Path;
import java.util.List;

/// How a worker is started.
///
/// @param command the interpreter and its arguments
/// @param settings directory and variables of the process
public record Launch(List<String> command, ProcessSettings settings) {
    /// The variable that names the file of interrupts.
    private static final String INTERRUPTS = "KAKEHASHI_INTERRUPTS";

    /// The variable that tells the JVM's process.
    private static final String PARENT = "KAKEHASHI_PARENT";

    public Launch {
        command = List.copyOf(command);
    }

    ProcessBuilder builder(Path interrupts) {
        ProcessBuilder builder = new ProcessBuilder(command);
        settings.applyTo(builder);
        builder.environment().put(INTERRUPTS, interrupts.toString());
        builder.environment().put(PARENT, Long.toString(ProcessHandle.current().pid()));
        return builder;
    }
}
