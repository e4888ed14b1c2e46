// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.EnvironmentException;
import dev.kakehashi.python.environment.EnvironmentFault;
import dev.kakehashi.python.environment.Installer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Finds the program of an installer.
public final class InstallerChoice {
    private InstallerChoice() {}

    /// {@return the program}
    ///
    /// @throws EnvironmentException when uv was asked for and is missing
    public static InstallerProgram of(Installer installer) {
        return switch (installer) {
            case PIP -> new InstallerProgram.Pip();
            case AUTOMATIC ->
                    uv().<InstallerProgram>map(InstallerProgram.Uv::new)
                            .orElseGet(InstallerProgram.Pip::new);
            case UV ->
                    uv().map(InstallerProgram.Uv::new)
                            .orElseThrow(
                                    () ->
                                            new EnvironmentException(
                                                    EnvironmentFault.INSTALLER_MISSING,
                                                    "uv was asked for, but no folder of PATH has"
                                                            + " it. Install it, or ask for pip.",
                                                    null));
        };
    }

    /// {@return uv of the search path}
    public static Optional<Path> uv() {
        OperatingSystem system = OperatingSystem.current();
        String folders = Variables.of(System.getenv(), system).get("PATH").orElse("");
        return Arrays.stream(folders.split(File.pathSeparator, -1))
                .flatMap(folder -> path(folder).stream())
                .flatMap(folder -> system.fileNames("uv").stream().map(folder::resolve))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(Path::toAbsolutePath);
    }

    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException e) {
            // A shell passes over such an entry too.
            return Optional.empty();
        }
    }
}
