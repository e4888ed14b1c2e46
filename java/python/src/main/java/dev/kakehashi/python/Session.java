// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.CallCancelledException;
import dev.kakehashi.python.error.CallDeadlineException;
import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.PythonProtocolException;
import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.error.WorkerCrashException;
import dev.kakehashi.python.error.WorkerEnd;
import dev.kakehashi.python.internal.call.CallGuard;
import dev.kakehashi.python.internal.call.CallGuard.Cause;
import dev.kakehashi.python.internal.call.CallScope;
import dev.kakehashi.python.internal.data.DataCommands;
import dev.kakehashi.python.internal.data.DataFolders;
import dev.kakehashi.python.internal.data.DataPlane;
import dev.kakehashi.python.internal.event.WorkerEndEvent;
import dev.kakehashi.python.internal.exchange.Exchange;
import dev.kakehashi.python.internal.exchange.Frame;
import dev.kakehashi.python.internal.exchange.PendingCall;
import dev.kakehashi.python.internal.process.Clock;
import dev.kakehashi.python.internal.process.Launch;
import dev.kakehashi.python.internal.process.WorkerProcess;
import dev.kakehashi.python.internal.wire.CallbackRequest;
import dev.kakehashi.python.internal.wire.Command;
import dev.kakehashi.python.internal.wire.HandleFactory;
import dev.kakehashi.python.internal.wire.HandleFlags;
import dev.kakehashi.python.internal.wire.Operands;
import dev.kakehashi.python.internal.wire.Reply;
import dev.kakehashi.python.internal.wire.ReplyReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// One process of a worker: commands go in, replies come out as objects or exceptions.
final class Session implements HandleFactory, Operands, CallGuard.Watcher, DataCommands {
    /// How long released objects wait for a request to ride on.
    private static final Duration IDLE = Duration.ofMillis(50);

    private final WorkerProcess process;
    private final Exchange exchange;
    private final SessionEvents events;
    private final ReplyReader replies = new ReplyReader(this);
    private final Callables callables = new Callables(this);
    private final Conversion conversion = new Conversion(this);
    private final Failures failures = new Failures(this);
    private final DataFolders dataFolders;
    private final DataPlane data = new DataPlane(this);
    private final AtomicBoolean releasing = new AtomicBoolean();
    private volatile @Nullable Duration timeout;
    private final Duration grace;
    private volatile List<?> confinement = List.of();

    private Session(
            WorkerProcess process, SessionEvents events, Duration grace, DataFolders dataFolders) {
        this.process = process;
        this.exchange = process.exchange();
        this.events = events;
        this.grace = grace;
        this.dataFolders = dataFolders;
        events.onCallback(this::callbackAside);
        var _ = process.ended().thenAccept(this::ended);
    }

    /// @param grace how long an interrupted call may take to end
    static Session start(Launch launch, WorkerListener listener, Duration grace)
            throws IOException {
        return start(launch, listener, grace, DataFolders.defaults());
    }

    /// @param grace how long an interrupted call may take to end
    /// @param dataFolders where files of bulk data may be made
    static Session start(
            Launch launch, WorkerListener listener, Duration grace, List<Path> dataFolders)
            throws IOException {
        SessionEvents events = new SessionEvents(listener);
        DataFolders own = new DataFolders(dataFolders);
        try {
            return new Session(
                    WorkerProcess.start(launch, events, events.stderr()), events, grace, own);
        } catch (IOException failure) {
            own.close();
            throw failure;
        }
    }

    /// {@return the worker's own folders for files of bulk data}
    List<Path> dataFolders() {
        return dataFolders.paths();
    }

    /// Keeps what the worker told of itself.
    void configured(@Nullable Object told) {
        confinement =
                told instanceof Map<?, ?> facts && facts.get("confinement") instanceof List<?> list
                        ? list
                        : List.of();
    }

    List<?> confinement() {
        return confinement;
    }

    /// Gives each call from now on a deadline, or none.
    void limitCalls(@Nullable Duration time) {
        timeout = time;
    }

    WorkerProcess process() {
        return process;
    }

    SessionEvents events() {
        return events;
    }

    Callables callables() {
        return callables;
    }

    Conversion conversion() {
        return conversion;
    }

    /// {@return the way of frames and arrays}
    DataPlane data() {
        return data;
    }

    @Override
    public Command command(String name) {
        return new Command(name, this);
    }

    @Override
    public boolean hasEnded() {
        return process.ended().isDone();
    }

    /// {@return the result as an object}
    PyObject object(Command command) {
        return wrap(run(command).value());
    }

    /// {@return the reply}
    ///
    /// @throws PythonBridgeException what the worker answered, or that it ended
    @Override
    public Reply run(Command command) {
        return await(submit(command));
    }

    PendingCall submit(Command command) {
        Cause stopped = CallScope.stopped();
        if (stopped != null) {
            throw explained(
                    new CallCancelledException(
                            "%s did not begin".formatted(command.name()),
                            command.name(),
                            (Throwable) null),
                    stopped);
        }
        PendingCall call = new PendingCall(command.name(), command.body(), command.operands());
        exchange.submit(call);
        return call;
    }

    /// {@return the reply of a call that was handed over before}
    Reply await(PendingCall call) {
        CallGuard guard = CallGuard.enter(exchange, call, this, timeout);
        Reply reply;
        try {
            reply = read(call);
        } catch (WorkerCrashException | CallCancelledException e) {
            throw explained(e, guard.cause());
        } finally {
            guard.leave();
        }
        return checked(reply, guard.cause());
    }

    /// Lets go of what a call brings, as soon as that is here. Does not wait.
    void discard(PendingCall call) {
        Thread.ofVirtual()
                .name("kakehashi-python-discard")
                .start(
                        () -> {
                            try {
                                await(call);
                            } catch (PythonBridgeException e) {
                                // Nobody wants to know.
                            }
                        });
    }

    /// {@return the reply, if it is no error}
    Reply checked(Reply reply, @Nullable Cause stopped) {
        if (reply.error() != null) {
            throw failures.exception(reply.error(), stopped);
        }
        return reply;
    }

    private Reply read(PendingCall call) {
        try {
            while (true) {
                Frame frame = exchange.await(call);
                if (frame.callback()) {
                    CallbackRequest request = replies.callback(frame.content());
                    settle(request.meta());
                    callables.answer(request, answer -> exchange.answer(call, answer));
                } else {
                    Reply reply = replies.reply(frame.content());
                    settle(reply.meta());
                    return reply;
                }
            }
        } catch (IOException e) {
            process.broken(e);
            throw new PythonProtocolException(
                    "The reply to %s cannot be read: %s. The worker was ended."
                            .formatted(call.operation(), e.getMessage()),
                    call.operation(),
                    e);
        }
    }

    private void ended(WorkerEnd end) {
        WorkerEndEvent event = new WorkerEndEvent();
        event.pid = process.pid();
        event.exitCode = end.exitCode();
        event.reason = end.reason();
        event.commit();
        endData();
        events.ended(end);
    }

    /// Gives back what of shared memory nobody uses; when it returns, the folders are gone.
    void endData() {
        data.close();
        dataFolders.close();
    }

    private void settle(Reply.Meta meta) {
        if (!meta.dropped().isEmpty()) {
            callables.drop(meta.dropped());
        }
        if (meta.events() > 0 && !process.inEventThread()) {
            events.await(meta.events());
        }
    }

    /// Who was stopped by a deadline hears of the deadline, whatever came of it.
    private static PythonBridgeException explained(
            PythonBridgeException e, @Nullable Cause stopped) {
        if (stopped == null) {
            return e;
        }
        String outcome = e instanceof WorkerCrashException ? " and the worker was killed" : "";
        return stopped == Cause.DEADLINE
                ? new CallDeadlineException(
                        "The deadline of %s has passed%s.".formatted(e.operation(), outcome),
                        e.operation(),
                        e)
                : new CallCancelledException(
                        "%s was stopped, because %s%s."
                                .formatted(e.operation(), stopped.text(), outcome),
                        e.operation(),
                        e);
    }

    /// A Python thread that runs no request calls Java: its thread here is a new one.
    private void callbackAside(String callback) {
        Thread.ofVirtual()
                .name("kakehashi-python-callback")
                .start(
                        () -> {
                            try {
                                callables.answer(
                                        replies.callback(callback.getBytes(StandardCharsets.UTF_8)),
                                        answer -> exchange.answer(null, answer));
                            } catch (IOException e) {
                                process.broken(e);
                            }
                        });
    }

    /// Frees an object of the worker soon.
    @Override
    public void release(String id) {
        if (hasEnded()) {
            return;
        }
        exchange.release(id);
        if (releasing.compareAndSet(false, true)) {
            releaseLater();
        }
    }

    private void releaseLater() {
        var _ = Clock.later(IDLE, () -> Thread.startVirtualThread(this::releaseWhenIdle));
    }

    private void releaseWhenIdle() {
        releasing.set(false);
        if (hasEnded() || !exchange.hasReleases()) {
            return;
        }
        if (!exchange.isIdle()) {
            if (releasing.compareAndSet(false, true)) {
                releaseLater();
            }
            return;
        }
        try {
            while (exchange.hasReleases()) {
                // The objects themselves ride on it.
                run(command("delete").plain("targets", List.of()));
            }
        } catch (PythonBridgeException e) {
            // The worker has ended, and its objects with it.
        }
    }

    PyObject wrap(@Nullable Object value) {
        return value instanceof PyObject object ? object : new PyObject(this, value);
    }

    @Override
    public Object handle(String id, String type, HandleFlags flags, @Nullable Object scalar) {
        return new PyObject(this, new HandleState(this, id), type, flags, scalar);
    }

    @Override
    public @Nullable Throwable failure(long number) {
        return callables.failure(number);
    }

    @Override
    public Optional<Operand> operand(Object object) {
        return switch (object) {
            case PyObject python -> Optional.of(python.operand(this));
            case BatchResult result -> Optional.of(result.operand());
            case PythonBacked proxy -> Optional.of(proxy.pythonObject().operand(this));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Operand> callable(Object object) {
        return callables.operand(object);
    }

    /// @throws StaleHandleException if an object of another process was given
    void requireOwn(Session other) {
        if (other != this) {
            throw new StaleHandleException(
                    "The object belongs to another worker, or to an earlier process of this one."
                            + " Make it again here, or send it as a value.",
                    "",
                    (Throwable) null);
        }
    }

    @Override
    public Duration grace() {
        return grace;
    }

    @Override
    public void interrupted(String operation, Cause cause) {
        events.interrupted(operation, cause.text());
    }

    @Override
    public void kill(String operation, Cause cause) {
        events.killed(operation, cause.text());
        process.kill(
                "It was killed, because %s did not end within %s after its interrupt (%s)."
                        .formatted(operation, grace, cause.text()));
    }
}
