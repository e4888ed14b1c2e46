// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.PythonProtocolException;
import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.error.WorkerCrashException;
import dev.kakehashi.python.error.WorkerEnd;
import dev.kakehashi.python.internal.event.EventReader;
import dev.kakehashi.python.internal.event.EventSink;
import dev.kakehashi.python.internal.event.StderrRing;
import dev.kakehashi.python.internal.exchange.Exchange;
import dev.kakehashi.python.internal.exchange.ExchangeOwner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A running worker: the process, its channel, and the report of its end.
public final class WorkerProcess implements ExchangeOwner {
    /// How long after its end a process' last words may take to be read.
    private static final Duration LAST_WORDS = Duration.ofMillis(50);

    /// How long a process may live on without a pipe.
    private static final Duration LAST_STEPS = Duration.ofSeconds(1);

    private final Process process;
    private final Pipes pipes;
    private final Interrupts interrupts;
    private final StderrRing stderr;
    private final Exchange exchange;
    private final Thread events;
    private final CompletableFuture<WorkerEnd> ended = new CompletableFuture<>();
    private volatile @Nullable String reason;
    private volatile @Nullable IOException damage;

    private WorkerProcess(
            Starter.Started started, Interrupts interrupts, EventSink sink, StderrRing stderr) {
        this.process = started.process();
        this.pipes = started.pipes();
        this.interrupts = interrupts;
        this.stderr = stderr;
        this.exchange = new Exchange(pipes.requests(), pipes.replies(), this);
        this.events =
                Thread.ofPlatform()
                        .daemon()
                        .name("kakehashi-python-events-" + process.pid())
                        .unstarted(() -> readEvents(sink));
    }

    /// {@return a worker whose process has started; it has not answered yet}
    ///
    /// @param sink who gets its events
    /// @param stderr what keeps its last lines; the sink fills it
    /// @throws IOException if the process cannot be started
    public static WorkerProcess start(Launch launch, EventSink sink, StderrRing stderr)
            throws IOException {
        Interrupts interrupts = new Interrupts();
        try {
            WorkerProcess worker =
                    new WorkerProcess(
                            Starter.start(launch.builder(interrupts.file())),
                            interrupts,
                            sink,
                            stderr);
            worker.watch();
            return worker;
        } catch (IOException e) {
            interrupts.close();
            throw e;
        }
    }

    private void watch() {
        events.start();
        // Process.onExit would do, but for the common pool, whose threads others may block.
        Thread.ofPlatform()
                .daemon()
                .name("kakehashi-python-end-" + process.pid())
                .start(this::awaitEnd);
    }

    private void readEvents(EventSink sink) {
        try {
            new EventReader(pipes.events(), sink).run();
        } finally {
            pipes.closeEvents();
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor();
            afterExit();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody knows this thread", e);
        }
    }

    /// {@return the channel}
    public Exchange exchange() {
        return exchange;
    }

    /// {@return the number of the process}
    public long pid() {
        return process.pid();
    }

    /// {@return how it ended, as soon as it has}
    public CompletableFuture<WorkerEnd> ended() {
        return ended;
    }

    /// {@return whether the thread that runs this hands over events}
    public boolean inEventThread() {
        return Thread.currentThread().equals(events);
    }

    /// Ends the worker at once.
    ///
    /// @param why what the exceptions of those who wait say
    public void kill(String why) {
        if (reason == null) {
            reason = why;
        }
        process.toHandle().destroyForcibly();
    }

    /// Waits for the end of the process.
    ///
    /// @return whether it has ended in this time
    public boolean awaitExit(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Says that the worker is asked to end by itself.
    ///
    /// @param why what the exceptions of those who come later say
    public void expectEnd(String why) {
        if (reason == null) {
            reason = why;
        }
    }

    @Override
    public void interrupt(long request) {
        try {
            interrupts.interrupt(process, request);
        } catch (IOException e) {
            kill("It was killed, because a request cannot be interrupted: " + e.getMessage());
        }
    }

    @Override
    public void broken(IOException failure) {
        if (process.isAlive() && damage == null && reason == null) {
            damage = failure;
            kill("Its channel is damaged: " + failure.getMessage());
        }
    }

    @Override
    public void cut(IOException failure) {
        if (process.isAlive()) {
            // Pipes end a moment before their process does.
            var _ = Clock.later(LAST_STEPS, () -> broken(failure));
        }
    }

    @Override
    public PythonBridgeException ended(String operation, boolean begun) {
        WorkerEnd end = ended.getNow(new WorkerEnd("The worker has ended.", -1, "", List.of()));
        if (!begun) {
            return new StaleHandleException(
                    "%s is not possible: the worker has ended, and its objects with it. %s Start a new worker and make them again."
                            .formatted(operation, end.reason()),
                    operation,
                    (Throwable) null);
        }
        IOException cause = damage;
        if (cause != null) {
            return new PythonProtocolException(
                    "%s got no answer: the worker sent what is no frame of the protocol (%s), and was ended. Is something else writing to its reply pipe?"
                            .formatted(operation, cause.getMessage()),
                    operation,
                    cause);
        }
        return new WorkerCrashException(text(operation, end), operation, end, null);
    }

    private static String text(String operation, WorkerEnd end) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s got no answer: the worker has ended. %s".formatted(operation, end.reason()));
        if (!end.lastOperation().isEmpty() && !end.lastOperation().equals(operation)) {
            text.append(" It was running ").append(end.lastOperation()).append('.');
        }
        if (!end.lastLines().isEmpty()) {
            text.append(" Its last lines were:");
            end.lastLines().forEach(line -> text.append("\n    ").append(line));
        }
        return text.toString();
    }

    private void afterExit() throws InterruptedException {
        String running = exchange.runningOperation();
        pipes.endEvents();
        events.join(LAST_WORDS);
        int exitCode = process.exitValue();
        String why = reason;
        ended.complete(
                new WorkerEnd(
                        why == null ? describe(exitCode) : why, exitCode, running, stderr.lines()));
        exchange.end(pipes::close);
        interrupts.close();
        pipes.wake();
    }

    private static String describe(int exitCode) {
        int signal = new WorkerEnd("", exitCode, "", List.of()).signal();
        return signal == 0
                ? "It ended by itself with exit code %d.".formatted(exitCode)
                : "Signal %d%s ended it.".formatted(signal, name(signal));
    }

    private static String name(int signal) {
        return switch (signal) {
            case 2 -> " (SIGINT)";
            case 4 -> " (SIGILL)";
            case 6 -> " (SIGABRT)";
            case 7 -> " (SIGBUS)";
            case 8 -> " (SIGFPE)";
            case 9 -> " (SIGKILL, perhaps for want of memory)";
            case 11 -> " (SIGSEGV: a fault in native code)";
            case 15 -> " (SIGTERM)";
            case 24 -> " (SIGXCPU: its limit of CPU time)";
            default -> "";
        };
    }
}
