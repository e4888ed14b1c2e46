// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Describes [ProcessSettings]. Not thread-safe.
public final class ProcessSettingsBuilder {
    /// Those that the library itself sets.
    private static final Set<String> RESERVED = Set.of("KAKEHASHI_INTERRUPTS", "KAKEHASHI_PARENT");

    final Map<String, String> variables = new LinkedHashMap<>();
    final Set<String> inherited = new LinkedHashSet<>();
    final List<Path> searchPath = new ArrayList<>();
    @Nullable Path workingDirectory;
    boolean inheritsAll;

    ProcessSettingsBuilder() {}

    /// Starts the process in this directory, and not in that of the JVM.
    public ProcessSettingsBuilder workingDirectory(Path directory) {
        workingDirectory = directory.toAbsolutePath();
        return this;
    }

    /// Sets a variable, also where one is inherited.
    ///
    /// @throws IllegalArgumentException when it is no name of a variable, or one of those that the
    ///   library itself sets
    public ProcessSettingsBuilder variable(String name, String value) {
        checkName(name);
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the value of " + name + " has a null character");
        }
        variables.put(name, value);
        return this;
    }

    /// Sets several variables.
    public ProcessSettingsBuilder variables(Map<String, String> values) {
        values.forEach(this::variable);
        return this;
    }

    /// Inherits a variable of the JVM if it is set there, beside the short list.
    ///
    /// @param name its name; a star at its end stands for all that begin so, such as `AWS_*`
    public ProcessSettingsBuilder inherit(String name) {
        checkName(name);
        inherited.add(name);
        return this;
    }

    /// Inherits all variables of the JVM, with whatever secrets they hold.
    public ProcessSettingsBuilder inheritAll() {
        inheritsAll = true;
        return this;
    }

    /// Adds folders, or archives, to import modules from before all others.
    public ProcessSettingsBuilder searchPath(Path... folders) {
        for (Path folder : folders) {
            searchPath.add(folder.toAbsolutePath());
        }
        return this;
    }

    /// {@return the settings}
    public ProcessSettings build() {
        return new ProcessSettings(this);
    }

    private static void checkName(String name) {
        if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a name of a variable: \"" + name + "\"");
        }
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException(name + " is set by the library itself");
        }
    }
}
