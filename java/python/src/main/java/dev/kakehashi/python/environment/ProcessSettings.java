// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.python.environment.internal.InheritedVariables;
import dev.kakehashi.python.environment.internal.OperatingSystem;
import dev.kakehashi.python.environment.internal.Variables;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/// What a worker process gets from its surroundings: a working directory, environment variables,
/// and folders to import modules from. Immutable and thread-safe.
///
/// The variables of this JVM may hold secrets, so a worker inherits a short list only, that of
/// [#inheritedByDefault]: where things are (`PATH`, `HOME`, `TMPDIR`), how people write (`LANG`,
/// `LC_…`, `TZ`), how many threads numeric libraries start, and what Windows needs to start a
/// program. More is inherited by name, or all at once.
public final class ProcessSettings {
    private final Optional<Path> workingDirectory;
    private final List<Path> searchPath;
    private final Map<String, String> variables;
    private final Set<String> inherited;
    private final boolean inheritsAll;

    ProcessSettings(ProcessSettingsBuilder builder) {
        workingDirectory = Optional.ofNullable(builder.workingDirectory);
        searchPath = List.copyOf(builder.searchPath);
        variables = new LinkedHashMap<>(builder.variables);
        inherited = Set.copyOf(builder.inherited);
        inheritsAll = builder.inheritsAll;
    }

    /// {@return settings that inherit the short list, and nothing else}
    public static ProcessSettings defaults() {
        return builder().build();
    }

    /// {@return a builder of settings}
    public static ProcessSettingsBuilder builder() {
        return new ProcessSettingsBuilder();
    }

    /// {@return the names of the variables that are inherited on this operating system unless
    /// something else is said; a name that ends with a star stands for all that begin so}
    public static SortedSet<String> inheritedByDefault() {
        return InheritedVariables.names(OperatingSystem.current());
    }

    /// {@return the directory that the process starts in; without one, that of the JVM}
    public Optional<Path> workingDirectory() {
        return workingDirectory;
    }

    /// {@return folders to import modules from before all others, absolute}
    public List<Path> searchPath() {
        return searchPath;
    }

    /// {@return the variables that a process gets}
    ///
    /// @param parent those of the process that starts it
    public Map<String, String> variables(Map<String, String> parent) {
        OperatingSystem system = OperatingSystem.current();
        Map<String, String> result = Variables.copy(parent, system);
        result.keySet().removeIf(isInherited(system).negate());
        result.putAll(variables);
        return result;
    }

    /// Prepares the start of a process.
    ///
    /// @throws IllegalStateException when the working directory is missing, or a variable cannot be
    ///   handed on because the JVM's encoding lacks one of its characters
    public void applyTo(ProcessBuilder builder) {
        workingDirectory.ifPresent(
                directory -> {
                    if (!Files.isDirectory(directory)) {
                        throw new IllegalStateException(
                                "the working directory of the worker is no directory: "
                                        + directory);
                    }
                    builder.directory(directory.toFile());
                });
        // Those that stay keep their bytes, also where the JVM cannot decode them.
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(isInherited(OperatingSystem.current()).negate());
        variables.forEach(
                (name, value) -> {
                    checkEncoding(name, value);
                    environment.put(name, value);
                });
    }

    private Predicate<String> isInherited(OperatingSystem system) {
        return inheritsAll
                ? _ -> true
                : InheritedVariables.among(system, InheritedVariables.names(system))
                        .or(InheritedVariables.among(system, inherited));
    }

    private static void checkEncoding(String name, String value) {
        Charset charset =
                OperatingSystem.current() == OperatingSystem.WINDOWS
                        ? java.nio.charset.StandardCharsets.UTF_16
                        : Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        if (!charset.newEncoder().canEncode(name + value)) {
            // Java would put question marks in its place.
            throw new IllegalStateException(
                    "the variable %s has characters that this JVM cannot hand on in %s. Start Java with LC_ALL=C.UTF-8"
                            .formatted(name, charset));
        }
    }

    /// {@return the names of what is set, without the values}
    @Override
    public String toString() {
        Collection<String> names = variables.keySet();
        return "working directory %s, variables %s, search path %s"
                .formatted(
                        workingDirectory.map(Path::toString).orElse("of the JVM"),
                        names,
                        searchPath);
    }
}
