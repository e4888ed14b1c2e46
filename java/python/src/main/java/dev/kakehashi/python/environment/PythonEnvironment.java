// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.python.environment.internal.EnvironmentMaker.Made;
import dev.kakehashi.python.environment.internal.InstalledDistributions;
import dev.kakehashi.python.environment.internal.OperatingSystem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A virtual environment with the packages of requirements, kept in the user's cache.
///
///     PythonEnvironment environment =
///             PythonEnvironment.builder().requirements("numpy==2.3.5", "pandas==2.3.3").build();
///
/// The same requirements, interpreter and platform always lead to the same environment, which is
/// made once and then shared by all programs of the user; do not install anything else into it. It
/// stays until [CachedEnvironments#clean] removes it, which never happens while a process lives that
/// has asked for it. Immutable and thread-safe.
public final class PythonEnvironment {
    private final Path folder;
    private final Interpreter interpreter;
    private final Set<String> required;

    PythonEnvironment(Made made) {
        folder = made.publication().environment();
        interpreter = made.interpreter();
        required = made.publication().names();
    }

    /// {@return a builder without requirements}
    public static PythonEnvironmentBuilder builder() {
        return new PythonEnvironmentBuilder();
    }

    /// {@return the folder of the virtual environment, absolute}
    public Path folder() {
        return folder;
    }

    /// {@return its interpreter}
    public Interpreter interpreter() {
        return interpreter;
    }

    /// {@return the path of a program that a package has installed; it need not exist}
    ///
    /// @param name its name, without `.exe`
    public Path program(String name) {
        return OperatingSystem.current().program(folder, name);
    }

    /// {@return everything that is installed, by name}
    ///
    /// @throws EnvironmentException when the environment cannot be read
    public List<Distribution> distributions() {
        try {
            return InstalledDistributions.of(folder, required);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentFault.CACHE,
                    "The environment in %s cannot be read: %s. Remove the folder to have it made anew."
                            .formatted(folder, e),
                    e);
        }
    }

    /// {@return the names by which the modules of the requirements are imported, without what
    /// follows a point; not those of what the requirements depend on}
    ///
    /// @throws EnvironmentException when the environment cannot be read
    public SortedSet<String> modules() {
        return distributions().stream()
                .filter(Distribution::isRequired)
                .flatMap(distribution -> distribution.modules().stream())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new),
                                Collections::unmodifiableSortedSet));
    }

    /// {@return where it is, for people}
    @Override
    public String toString() {
        return "Python %s in %s".formatted(interpreter.version(), folder);
    }
}
