// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.environment.Interpreters;
import dev.kakehashi.python.environment.ProcessSettings;
import dev.kakehashi.python.environment.PythonEnvironment;
import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.WorkerStartException;
import dev.kakehashi.python.internal.data.DataFolders;
import dev.kakehashi.python.internal.event.WorkerStartEvent;
import dev.kakehashi.python.internal.process.WorkerInstallation;
import dev.kakehashi.python.internal.wire.Command;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Settings of a worker. Each method changes this builder and returns it; workers that were started
/// before do not change.
public final class PythonWorkerBuilder {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private @Nullable Path interpreter;
    private ProcessSettings process = ProcessSettings.defaults();
    private final List<Path> path = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable String input;
    private WorkerListener listener = new WorkerListener() {};
    private @Nullable Duration timeout;
    private Duration grace = GRACE;
    private boolean restart;
    private PythonPolicy policy = PythonPolicy.defaults();
    private ResourceLimits limits = ResourceLimits.NONE;
    private Confinement confinement = Confinement.NONE;

    private @Nullable List<Path> dataFolders;

    PythonWorkerBuilder() {}

    /// Runs this interpreter. Without it, the one that the surroundings choose: docs/python.md has
    /// the order.
    public PythonWorkerBuilder interpreter(Path executable) {
        interpreter = executable;
        return this;
    }

    /// Runs in this environment.
    public PythonWorkerBuilder environment(PythonEnvironment environment) {
        return interpreter(environment.interpreter().executable());
    }

    /// Sets working directory, variables and search path of the process. Without it the worker
    /// starts in the JVM's directory with a few harmless variables, so that the JVM's secrets stay
    /// its own.
    public PythonWorkerBuilder process(ProcessSettings settings) {
        process = settings;
        return this;
    }

    /// Puts a folder on the search path of modules, before all others.
    public PythonWorkerBuilder searchPath(Path folder) {
        path.add(folder.toAbsolutePath());
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

    /// Sets how long an interrupted call may take to end before the worker is killed: 5 seconds
    /// without it.
    public PythonWorkerBuilder grace(Duration time) {
        grace = time;
        return this;
    }

    /// Starts a new process for the next module that is asked for after a crash.
    public PythonWorkerBuilder restart(boolean wanted) {
        restart = wanted;
        return this;
    }

    /// Sets what may be done with Python.
    public PythonWorkerBuilder policy(PythonPolicy allowed) {
        policy = allowed;
        return this;
    }

    /// Sets limits that the operating system holds.
    public PythonWorkerBuilder limits(ResourceLimits held) {
        limits = held;
        return this;
    }

    /// Sets what the operating system keeps the worker from.
    public PythonWorkerBuilder confinement(Confinement kept) {
        confinement = kept;
        return this;
    }

    /// Sets where frames and arrays lie while they are shared, in order of preference: the next one
    /// is used when one is full. Each has to exist; the worker gets a folder of its own in it,
    /// which goes when the worker ends. Without it, they lie in memory where the system has that
    /// (Linux), else in the folder of temporary files.
    public PythonWorkerBuilder dataFolder(Path... folders) {
        dataFolders = List.of(folders);
        return this;
    }

    /// {@return a new worker}
    ///
    /// @throws WorkerStartException if it does not start
    /// @throws dev.kakehashi.python.environment.InterpreterException if there is no interpreter
    ///   that can be used
    public PythonWorker start() {
        PythonWorkerBuilder settings = copy();
        return new PythonWorker(settings, settings.open());
    }

    private PythonWorkerBuilder copy() {
        PythonWorkerBuilder copy = new PythonWorkerBuilder();
        copy.interpreter = interpreter;
        copy.process = process;
        copy.path.addAll(path);
        copy.arguments.addAll(arguments);
        copy.warnings.addAll(warnings);
        copy.input = input;
        copy.listener = listener;
        copy.timeout = timeout;
        copy.grace = grace;
        copy.restart = restart;
        copy.policy = policy;
        copy.limits = limits;
        copy.confinement = confinement;
        copy.dataFolders = dataFolders;
        return copy;
    }

    boolean restarts() {
        return restart;
    }

    Session open() {
        WorkerStartEvent event = new WorkerStartEvent();
        event.begin();
        Session session = launch();
        try {
            session.configured(session.run(configure(session)).value());
            session.limitCalls(timeout);
            event.pid = session.process().pid();
            event.commit();
            return session;
        } catch (PythonBridgeException e) {
            session.process().kill("It did not start.");
            throw new WorkerStartException(
                    "The Python worker does not start: %s".formatted(e.getMessage()),
                    "configure",
                    e);
        }
    }

    private Session launch() {
        try {
            Path python =
                    interpreter == null
                            ? Interpreters.find().executable()
                            : Interpreters.find(interpreter).executable();
            List<Path> folders = dataFolders == null ? DataFolders.defaults() : dataFolders;
            return Session.start(
                    WorkerInstallation.launch(python, process), listener, grace, folders);
        } catch (IOException | IllegalStateException e) {
            throw new WorkerStartException(
                    "A Python worker cannot be started: %s".formatted(e.getMessage()), "start", e);
        }
    }

    private Command configure(Session session) {
        List<Path> folders = new ArrayList<>(path);
        folders.addAll(process.searchPath());
        return session.command("configure")
                .plain("policy", policy.toProtocol())
                .plain("limits", limits.toProtocol())
                .plain("confinement", confinement.toProtocol())
                .plain("data_folders", session.dataFolders().stream().map(Path::toString).toList())
                .plain("path", folders.stream().map(Path::toString).toList())
                .plain("argv", arguments)
                .plain("python_warnings", warnings)
                .plain("input", input);
    }
}
