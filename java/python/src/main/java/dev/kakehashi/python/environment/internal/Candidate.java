// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.InterpreterFault;
import dev.kakehashi.python.environment.InterpreterSource;
import dev.kakehashi.python.environment.RejectedInterpreter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program that may be Python.
///
/// @param source where its name came from
/// @param command its absolute path, and the arguments that it needs
/// @param rejection why it is known without a look at the file that it cannot be used, or null
record Candidate(
        InterpreterSource source, List<String> command, @Nullable RejectedInterpreter rejection) {
    static Candidate of(InterpreterSource source, Path program, List<String> arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(program.toAbsolutePath().toString());
        command.addAll(arguments);
        return new Candidate(source, List.copyOf(command), null);
    }

    static Candidate impossible(InterpreterSource source, String name, String reason) {
        return new Candidate(
                source,
                List.of(name),
                new RejectedInterpreter(source, name, InterpreterFault.MISSING, reason, ""));
    }

    Path program() {
        return Path.of(command.getFirst());
    }

    RejectedInterpreter rejected(InterpreterFault fault, String reason, String output) {
        return new RejectedInterpreter(source, String.join(" ", command), fault, reason, output);
    }

    private RejectedInterpreter rejected(InterpreterFault fault, String reason) {
        return rejected(fault, reason, "");
    }

    /// {@return what its file alone shows to be wrong, or null}
    @Nullable RejectedInterpreter rejectedByFile(OperatingSystem system) {
        if (rejection != null) {
            return rejection;
        }
        Path program = program();
        if (!system.exists(program)) {
            return rejected(InterpreterFault.MISSING, missing(program));
        }
        if (Files.isDirectory(program)) {
            return rejected(
                    InterpreterFault.NOT_EXECUTABLE,
                    "it is a folder; a virtual environment's Python would be "
                            + system.program(program, "python"));
        }
        if (!Files.isExecutable(program) && system != OperatingSystem.WINDOWS) {
            return rejected(InterpreterFault.NOT_EXECUTABLE, "this user may not execute the file");
        }
        if (system.offersToInstall(program)) {
            return rejected(
                    InterpreterFault.NOT_PYTHON,
                    "it is a stand-in that offers to install Apple's developer tools"
                            + " (xcode-select --install)");
        }
        return null;
    }

    private static String missing(Path program) {
        if (Files.isSymbolicLink(program)) {
            try {
                return "it is a link to %s, which is missing"
                        .formatted(Files.readSymbolicLink(program));
            } catch (IOException e) {
                return "it is a link that cannot be read: " + e.getMessage();
            }
        }
        return "there is no such file";
    }
}
