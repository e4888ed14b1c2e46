// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.data.PyArray;
import dev.kakehashi.python.data.PyFrameStream;
import dev.kakehashi.python.data.PyFrames;
import dev.kakehashi.python.error.WorkerStartException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A Python interpreter in a process of its own, whose objects Java works with.
///
///     try (PythonWorker python = PythonWorker.start()) {
///         PyObject math = python.importModule("math");
///         double root = math.call("sqrt", 2).asDouble();
///     }
///
/// Threads may share a worker; their calls run one after the other. [PythonPool] is for work at the same
/// time. A worker ends when it is closed, when the JVM ends or is killed, and when its process crashes:
/// then all its objects are stale, and a worker that was built with
/// [restart][PythonWorkerBuilder#restart(boolean)] starts a new process for the next module that is
/// asked for.
public final class PythonWorker implements AutoCloseable {
    /// How long a worker may take to end by itself when it is closed.
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final PythonWorkerBuilder settings;
    private Session session;
    private boolean closed;

    PythonWorker(PythonWorkerBuilder settings, Session session) {
        this.settings = settings;
        this.session = session;
    }

    /// {@return a new worker with the default settings}
    ///
    /// @throws WorkerStartException if there is no interpreter, or it does not start
    public static PythonWorker start() {
        return builder().start();
    }

    /// {@return settings for a new worker}
    public static PythonWorkerBuilder builder() {
        return new PythonWorkerBuilder();
    }

    /// {@return a module, imported}
    ///
    /// @param name such as `pandas` or `os.path`
    public PyObject importModule(String name) {
        Session current = session();
        return current.object(current.command("import").plain("module", name));
    }

    /// {@return what a function of a module returns; the module is imported}
    ///
    /// @param function its name, which may be dotted
    /// @param arguments as of [PyObject#call(String, Object...)]
    public PyObject callFunction(String module, String function, @Nullable Object... arguments) {
        CallArguments all = CallArguments.of(arguments);
        Session current = session();
        return current.object(
                current.command("call_function")
                        .plain("module", module)
                        .plain("function", function)
                        .operands("args", all.positional())
                        .operands("kwargs", all.named()));
    }

    /// {@return a new Python object with this value, such as a list or a dict that is then filled}
    public PyObject make(@Nullable Object value) {
        Session current = session();
        return current.object(current.command("make").operand("value", value));
    }

    /// {@return a frame of pandas or Polars, a pyarrow table, or a numpy array, with the rows of a
    /// data frame: see docs/data-plane.md}
    ///
    /// @throws dev.kakehashi.python.error.MissingPackageException if the environment lacks what
    ///   that takes
    /// @throws dev.kakehashi.python.error.TypeMismatchException if a column cannot be kept
    public PyObject toPython(PyFrames frames) {
        Session current = session();
        return current.wrap(current.data().send(frames));
    }

    /// {@return a reader or an iterator that pulls the batches of a stream of Java}
    ///
    /// @throws dev.kakehashi.python.error.MissingPackageException if the environment lacks what
    ///   that takes
    public PyObject toPython(PyFrameStream stream) {
        Session current = session();
        return current.wrap(current.data().send(stream));
    }

    /// {@return a numpy array with these items, which may be written to}
    ///
    /// @throws dev.kakehashi.python.error.MissingPackageException if the environment lacks numpy
    public PyObject toPython(PyArray array) {
        Session current = session();
        return current.wrap(current.data().send(array));
    }

    /// {@return a value as an object that stays in Java, and has Python's methods}
    ///
    /// @param value null, a truth value, a number, a text, bytes, or a value of `java.time` and of
    ///   `dev.kakehashi.python.value`
    /// @throws IllegalArgumentException if it is something else: see [#make(Object)]
    public PyObject value(@Nullable Object value) {
        return session().wrap(Scalars.of(value));
    }

    /// {@return an object of this interface whose methods call those of a Python object}
    ///
    /// Arguments and results are converted. [Keyword], [NamedArguments], [Attribute] and
    /// [PythonName] say what Java's signatures cannot.
    ///
    /// @param type an interface
    /// @param object what its methods are called on
    public <T> T proxy(Class<T> type, PyObject object) {
        return Proxies.proxy(type, object);
    }

    /// {@return an empty batch of calls}
    public PyBatch batch() {
        return new PyBatch(session());
    }

    /// {@return what this interpreter's parser says of a program, which is not run: the parts
    /// `nodes`, `comments`, `warnings` and `source`, or `error` alone, as docs/python-protocol.md
    /// describes them}
    ///
    /// @param source a text, or bytes in the encoding that they name
    /// @param file a name for messages
    public Map<?, ?> syntaxTree(Object source, String file) {
        Session current = session();
        Object value =
                current.run(current.command("parse").operand("source", source).plain("file", file))
                        .value();
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /// {@return what the worker told of its interpreter}
    public WorkerFacts facts() {
        return session().events().started().join();
    }

    /// {@return counts and sizes of the process, measured now}
    public WorkerStatistics statistics() {
        Session current = session();
        Object value = current.run(current.command("statistics")).value();
        return WorkerStatistics.of(value instanceof Map<?, ?> map ? map : Map.of());
    }

    /// {@return what the operating system was asked to keep this worker from, and whether it does:
    /// a list as the worker told it}
    public List<?> confinement() {
        return session().confinement();
    }

    /// {@return how many requests this process was sent}
    long requests() {
        return session().process().exchange().requests();
    }

    /// {@return whether the process runs}
    public synchronized boolean isAlive() {
        return !closed && !session.hasEnded();
    }

    /// Ends the process at once. Those who wait get a
    /// [WorkerCrashException][dev.kakehashi.python.error.WorkerCrashException].
    ///
    /// @param why what they are told
    public synchronized void kill(String why) {
        session.process().kill("It was killed: " + why);
    }

    /// Ends the worker: Python runs its `atexit` functions, and what does not end then is killed.
    /// Those who wait for it get a
    /// [WorkerCrashException][dev.kakehashi.python.error.WorkerCrashException].
    @Override
    public void close() {
        Session last;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = session;
        }
        Farewell.end(last, FAREWELL);
        last.endData();
    }

    Session session() {
        Session ended;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("The Python worker is closed");
            }
            if (!settings.restarts() || !session.hasEnded()) {
                return session;
            }
            ended = session;
            session = settings.open();
            ended = session;
        }
        ended.events().restarted(ended.process().pid());
        return ended;
    }
}
