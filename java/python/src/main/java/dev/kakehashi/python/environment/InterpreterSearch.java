// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.python.environment.internal.OperatingSystem;
import dev.kakehashi.python.environment.internal.Probe;
import dev.kakehashi.python.environment.internal.Search;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// A search for an interpreter, in the order of [Interpreters]. Everything has a default. Not
/// thread-safe.
public final class InterpreterSearch {
    private @Nullable String executable;
    private Map<String, String> environment = System.getenv();
    private Path cache = UserCache.root();
    private Duration timeLimit = Probe.DEFAULT_TIME_LIMIT;

    InterpreterSearch() {}

    /// Names the interpreter: nothing else is tried.
    ///
    /// @param path a path, or one word for a program in `PATH`
    public InterpreterSearch executable(Path path) {
        executable = path.toString();
        return this;
    }

    /// Replaces the environment of this JVM: these variables decide, and candidates are started
    /// with them.
    public InterpreterSearch environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /// Keeps answers of interpreters below this folder and not in the user's cache.
    public InterpreterSearch cache(Path folder) {
        cache = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /// Says how long a candidate may take to answer; 20 seconds by default. Then it is killed and
    /// counts as broken.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public InterpreterSearch timeLimit(Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("the time limit has to be positive: " + limit);
        }
        timeLimit = limit;
        return this;
    }

    /// {@return the interpreter that is chosen}
    ///
    /// @throws InterpreterException when there is none that can be used
    /// @throws EnvironmentException when this thread is interrupted
    public Interpreter find() {
        return run().orElseThrow();
    }

    /// {@return what the search comes to: the interpreter that is chosen, if there is one, and what
    /// was tried before it}
    ///
    /// @throws EnvironmentException when this thread is interrupted
    public InterpreterSearchResult run() {
        try {
            return new Search(OperatingSystem.current(), environment, cache, timeLimit)
                    .run(executable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException(
                    EnvironmentFault.INTERRUPTED,
                    "The search for a Python was given up because its thread was interrupted.",
                    e);
        }
    }
}
