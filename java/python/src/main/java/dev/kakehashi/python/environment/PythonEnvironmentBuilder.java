// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.python.environment.internal.Deadline;
import dev.kakehashi.python.environment.internal.EnvironmentMaker;
import dev.kakehashi.python.environment.internal.EnvironmentRequest;
import dev.kakehashi.python.environment.internal.IndexOptions;
import dev.kakehashi.python.environment.internal.InstallerChoice;
import dev.kakehashi.python.environment.internal.Requirement;
import dev.kakehashi.python.environment.internal.Requirements;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Describes a [PythonEnvironment]. Everything has a default. Not thread-safe.
public final class PythonEnvironmentBuilder {
    private final List<String> requirements = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<String> extraIndexes = new ArrayList<>();
    private final List<String> findLinks = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private Optional<String> index = Optional.empty();
    private @Nullable Interpreter interpreter;
    private Path cache = UserCache.root();
    private Installer installer = Installer.AUTOMATIC;
    private EnvironmentListener listener = (_, _) -> {};
    private Deadline deadline = Deadline.NEVER;
    private boolean allowUnpinned;
    private boolean offline;

    PythonEnvironmentBuilder() {}

    /// Adds requirements, as lines of a requirements file: `numpy==2.3.5`, `pandas[excel]==2.3.3`,
    /// `name @ https://…#sha256=…`.
    ///
    /// @throws IllegalArgumentException when one is empty, has several lines, or is an option
    public PythonEnvironmentBuilder requirements(String... lines) {
        for (String line : lines) {
            String text = line.strip();
            if (text.isEmpty()
                    || text.startsWith("-")
                    || text.startsWith("#")
                    || text.lines().count() > 1) {
                throw new IllegalArgumentException(
                        "not a requirement: \"%s\". Write one as name==version; options go into a"
                                        .formatted(line)
                                + " requirements file or have methods of their own");
            }
            requirements.add(text);
        }
        return this;
    }

    /// Adds a requirements file, with everything that may be in one: hashes, constraints, further
    /// files.
    public PythonEnvironmentBuilder requirementsFile(Path file) {
        files.add(file.toAbsolutePath());
        return this;
    }

    /// Allows requirements that do not say which version they mean.
    ///
    /// Without this they are refused, because the same program would get different packages on
    /// different days. With it, they mean what is newest on the day when the environment is made,
    /// and stay that until the environment is cleaned away.
    public PythonEnvironmentBuilder allowUnpinned() {
        allowUnpinned = true;
        return this;
    }

    /// Takes this interpreter, and not the one that [Interpreters#find()] finds.
    public PythonEnvironmentBuilder interpreter(Interpreter base) {
        interpreter = Objects.requireNonNull(base, "base");
        return this;
    }

    /// Keeps environments below this folder, and not below `$XDG_CACHE_HOME/kakehashi` or
    /// `~/.cache/kakehashi`.
    public PythonEnvironmentBuilder cache(Path folder) {
        cache = folder.toAbsolutePath();
        return this;
    }

    /// Says who makes the environment: uv if it is there and otherwise pip, by default.
    public PythonEnvironmentBuilder installer(Installer chosen) {
        installer = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /// Forbids the network. An environment that is there is used; a new one is made of the files of
    /// [#findLinks] and, with uv, of its own cache.
    public PythonEnvironmentBuilder offline() {
        offline = true;
        return this;
    }

    /// Takes packages from this index. Without this the installer's own configuration says where
    /// they come from.
    public PythonEnvironmentBuilder index(URI address) {
        index = Optional.of(address.toString());
        return this;
    }

    /// Takes packages from this index too.
    public PythonEnvironmentBuilder extraIndex(URI address) {
        extraIndexes.add(address.toString());
        return this;
    }

    /// Takes packages from the files of this folder too.
    public PythonEnvironmentBuilder findLinks(Path folder) {
        findLinks.add(folder.toAbsolutePath().toString());
        return this;
    }

    /// Hands options on to `pip install` or `uv pip install` as they are.
    public PythonEnvironmentBuilder installerOptions(String... arguments) {
        options.addAll(List.of(arguments));
        return this;
    }

    /// Hears how the making goes on.
    public PythonEnvironmentBuilder listener(EnvironmentListener hearer) {
        listener = Objects.requireNonNull(hearer, "hearer");
        return this;
    }

    /// Gives up after this time, counted from now; never, by default.
    public PythonEnvironmentBuilder timeLimit(Duration limit) {
        deadline = Deadline.in(limit);
        return this;
    }

    /// {@return the environment, made now unless it is there}
    ///
    /// That may take minutes. Threads and processes that want the same one wait for the first of
    /// them. An interrupt ends the making.
    ///
    /// @throws InterpreterException when there is no interpreter
    /// @throws EnvironmentException when the environment cannot be made
    public PythonEnvironment build() {
        try {
            Requirements wanted = Requirements.of(requirements, files);
            checkPins(wanted);
            Interpreter base =
                    interpreter != null ? interpreter : Interpreters.search().cache(cache).find();
            var request =
                    new EnvironmentRequest(
                            wanted,
                            base,
                            cache,
                            InstallerChoice.of(installer),
                            new IndexOptions(index, extraIndexes, findLinks, options, offline),
                            deadline,
                            listener);
            return new PythonEnvironment(new EnvironmentMaker(request).make());
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentFault.CACHE,
                    "The environment could not be made below %s: %s. Look whether the folder can be"
                                    .formatted(cache, e)
                            + " written to, or name another one.",
                    e);
        } catch (TimeoutException e) {
            throw new EnvironmentException(
                    EnvironmentFault.TIME_LIMIT,
                    "The environment was not ready within its time limit. Allow more time.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException(
                    EnvironmentFault.INTERRUPTED,
                    "The making of the environment was given up because its thread was"
                            + " interrupted.",
                    e);
        }
    }

    private void checkPins(Requirements wanted) {
        List<Requirement> unpinned = wanted.unpinned();
        if (!allowUnpinned && !unpinned.isEmpty()) {
            throw new EnvironmentException(
                    EnvironmentFault.REQUIREMENT,
                    "These requirements do not say which version they mean: %s. Write name==version,"
                                    .formatted(
                                            unpinned.stream()
                                                    .map(Requirement::text)
                                                    .collect(Collectors.joining(", ")))
                            + " or call allowUnpinned().",
                    null);
        }
    }
}
