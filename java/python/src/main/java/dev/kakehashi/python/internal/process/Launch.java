// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How a worker is started.
///
/// @param command the interpreter and its arguments
/// @param directory the working directory
/// @param environment all variables
public record Launch(List<String> command, Path directory, Map<String, String> environment) {
    /// The variable that names the file of interrupts.
    static final String INTERRUPTS = "KAKEHASHI_INTERRUPTS";

    /// The variable that tells the JVM's process.
    static final String PARENT = "KAKEHASHI_PARENT";

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    ProcessBuilder builder(Path interrupts) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.putAll(environment);
        variables.put(INTERRUPTS, interrupts.toString());
        variables.put(PARENT, Long.toString(ProcessHandle.current().pid()));
        return builder;
    }
}
