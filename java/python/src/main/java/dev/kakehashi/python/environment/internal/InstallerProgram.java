// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What makes environments and fills them: the commands of one installer.
public sealed interface InstallerProgram {
    /// {@return its name}
    String name();

    /// {@return the command that makes an empty environment}
    List<String> create(Path interpreter, Path environment);

    /// {@return the command that installs what requirements files ask for into an environment}
    List<String> install(Path environmentPython, List<Path> files, IndexOptions options);

    /// Python's own venv, and pip.
    record Pip() implements InstallerProgram {
        @Override
        public String name() {
            return "pip";
        }

        @Override
        public List<String> create(Path interpreter, Path environment) {
            return List.of(
                    interpreter.toString(),
                    "-I",
                    "-X",
                    "utf8",
                    "-m",
                    "venv",
                    environment.toString());
        }

        @Override
        public List<String> install(
                Path environmentPython, List<Path> files, IndexOptions options) {
            var command =
                    new ArrayList<>(
                            List.of(
                                    environmentPython.toString(),
                                    "-I",
                                    "-X",
                                    "utf8",
                                    "-m",
                                    "pip",
                                    "--disable-pip-version-check",
                                    "--no-input",
                                    "install",
                                    "--progress-bar",
                                    "off",
                                    // A user may have made the opposite the default.
                                    "--no-user"));
            if (options.isOffline()) {
                command.add("--no-index");
            }
            return complete(command, files, options);
        }
    }

    /// uv.
    ///
    /// @param program the path of uv
    record Uv(Path program) implements InstallerProgram {
        @Override
        public String name() {
            return "uv";
        }

        @Override
        public List<String> create(Path interpreter, Path environment) {
            return List.of(
                    program.toString(),
                    "venv",
                    "--no-progress",
                    "--no-project",
                    "--python",
                    interpreter.toString(),
                    environment.toString());
        }

        @Override
        public List<String> install(
                Path environmentPython, List<Path> files, IndexOptions options) {
            var command =
                    new ArrayList<>(
                            List.of(
                                    program.toString(),
                                    "pip",
                                    "install",
                                    "--no-progress",
                                    // Made once, imported often.
                                    "--compile-bytecode",
                                    "--python",
                                    environmentPython.toString()));
            if (options.isOffline()) {
                command.add("--offline");
            }
            return complete(command, files, options);
        }
    }

    private static List<String> complete(
            List<String> command, List<Path> files, IndexOptions options) {
        command.addAll(options.shared());
        files.forEach(file -> command.addAll(List.of("--requirement", file.toString())));
        return List.copyOf(command);
    }
}
