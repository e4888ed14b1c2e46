// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.WorkerStartException;
import dev.kakehashi.python.internal.process.Launch;
import dev.kakehashi.python.internal.process.WorkerInstallation;
import dev.kakehashi.python.internal.wire.Command;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Settings of a worker. Each method changes this builder and returns it.
public final class PythonWorkerBuilder {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private @Nullable Path interpreter;
    private Path directory = Path.of("").toAbsolutePath();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> inherited = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable String input;
    private WorkerListener listener = new WorkerListener() {};
    private @Nullable Duration timeout;
    private Duration grace = GRACE;
    private boolean restart;
    private Map<String, Object> policy = Map.of();
    private Map<String, Object> limits = Map.of();

    PythonWorkerBuilder() {}

    /// Runs this interpreter. Without it, the one that the environment names: see docs/python.md.
    public PythonWorkerBuilder interpreter(Path executable) {
        interpreter = executable;
        return this;
    }

    /// Starts in this working directory rather than the JVM's.
    public PythonWorkerBuilder directory(Path folder) {
        directory = folder.toAbsolutePath();
        return this;
    }

    /// Sets a variable of the worker's environment.
    public PythonWorkerBuilder variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /// Hands on a variable of the JVM's environment. Only a few harmless ones go without saying, so that
    /// the JVM's secrets stay its own.
    public PythonWorkerBuilder inherit(String... names) {
        inherited.addAll(List.of(names));
        return this;
    }

    /// Puts a folder on the search path of modules, before all others.
    public PythonWorkerBuilder searchPath(Path folder) {
        path.add(folder.toAbsolutePath().toString());
        return this;
    }

    /// Sets `sys.argv`.
    public PythonWorkerBuilder arguments(String... values) {
        arguments.addAll(List.of(values));
        return this;
    }

    /// Sets what `input()` reads. Without it, `input()` is at the end of the file at once.
    public PythonWorkerBuilder input(String text) {
        input = text;
        return this;
    }

    /// Adds a filter of warnings, as Python's option `-W` has them.
    public PythonWorkerBuilder warnings(String filter) {
        warnings.add(filter);
        return this;
    }

    /// Sets who hears what the worker prints and logs. Without it, System.Logger does.
    public PythonWorkerBuilder listener(WorkerListener hears) {
        listener = hears;
        return this;
    }

    /// Gives each call a deadline. [CallControl] gives one to some calls.
    public PythonWorkerBuilder callTimeout(Duration time) {
        timeout = time;
        return this;
    }

    /// Sets how long an interrupted call may take to end before the worker is killed: 5 seconds without
    /// it.
    public PythonWorkerBuilder grace(Duration time) {
        grace = time;
        return this;
    }

    /// Starts a new process for the next module that is asked for after a crash.
    public PythonWorkerBuilder restart(boolean wanted) {
        restart = wanted;
        return this;
    }

    /// {@return a new worker}
    ///
    /// @throws WorkerStartException if there is no interpreter, or it does not start
    public PythonWorker start() {
        return new PythonWorker(this, open());
    }

    boolean restarts() {
        return restart;
    }

    Session open() {
        Session session;
        try {
            Launch launch =
                    WorkerInstallation.launch(interpreter, directory, environment, inherited);
            session = Session.start(launch, listener, grace);
        } catch (IOException e) {
            throw new WorkerStartException(
                    "A Python worker cannot be started: %s".formatted(e.getMessage()), "start", e);
        }
        try {
            session.run(configure(session));
            session.limitCalls(timeout);
            return session;
        } catch (PythonBridgeException e) {
            session.process().kill("It did not start.");
            throw new WorkerStartException(
                    "The Python worker does not start: %s".formatted(e.getMessage()),
                    "configure",
                    e);
        }
    }

    private Command configure(Session session) {
        return session.command("configure")
                .plain("policy", policy)
                .plain("limits", limits)
                .plain("path", path)
                .plain("argv", arguments)
                .plain("python_warnings", warnings)
                .plain("input", input);
    }
}
