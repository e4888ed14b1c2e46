// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.NativeCalls;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryProgress;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What surrounds a query: its token in the library, its inputs, what is told of it. Must not lead
/// to the stream of its result, so that the collector can find that one forgotten. Safe for use
/// from any thread.
final class QueryRun implements QueryHandle.Run, NativeCalls {
    private static final Logger LOGGER = System.getLogger("dev.kakehashi.engine");

    private final Bridge bridge;
    private final QueryHandle handle;
    private final List<JavaInput> inputs;
    private final List<JavaFunction> functions;
    private final boolean tracked;
    private final long token;
    private final long started = System.nanoTime();
    private final QueryEvent event = new QueryEvent();
    private long rows;
    private long batches;
    private volatile boolean cancelled;
    private volatile boolean interrupted;
    private boolean ended;
    private @Nullable QueryProgress last;

    QueryRun(
            Bridge bridge,
            QueryHandle handle,
            int planNodes,
            List<JavaInput> inputs,
            List<JavaFunction> functions,
            boolean tracked) {
        this.bridge = bridge;
        this.handle = handle;
        this.tracked = tracked;
        this.inputs = List.copyOf(inputs);
        this.functions = List.copyOf(functions);
        this.token = bridge.newQuery();
        try {
            for (int number = 0; number < functions.size(); number++) {
                functions.get(number).give(token, number);
            }
        } catch (RuntimeException | Error refused) {
            bridge.functions().queryFree(token);
            throw refused;
        }
        event.begin();
        event.planNodes = planNodes;
        LOGGER.log(Level.DEBUG, "Query {0} of {1} nodes starts", token, planNodes);
        LiveRuns.add(this);
        handle.started(this);
    }

    Bridge bridge() {
        return bridge;
    }

    long token() {
        return token;
    }

    @Override
    public void cancel() {
        synchronized (this) {
            if (ended) {
                return;
            }
            cancelled = true;
            // Cannot fail as long as the token is not freed, which this lock prevents.
            bridge.functions().queryCancel(token);
        }
        abort();
    }

    private void abort() {
        inputs.forEach(JavaInput::abort);
        functions.forEach(JavaFunction::abort);
    }

    /// Stops the query because the thread that waits for it was interrupted.
    private void interrupt() {
        interrupted = true;
        cancel();
    }

    @Override
    public synchronized Optional<QueryProgress> progress() {
        if (ended) {
            return Optional.ofNullable(last);
        }
        List<QueryProgress.Step> steps = steps();
        return steps.isEmpty() && batches == 0 ? Optional.empty() : Optional.of(delivered(steps));
    }

    synchronized void delivered(ArrowBatch batch) {
        rows += batch.rowCount();
        batches++;
    }

    /// Tells that the result was read to its end.
    void completed() {
        end("COMPLETED");
    }

    /// Tells that the query failed.
    void failed(Throwable failure) {
        end(failure instanceof KakehashiException known ? known.code().name() : failure.toString());
    }

    /// Stops the query if it has not ended.
    void close() {
        cancel();
        end("CLOSED");
    }

    /// An interrupt of the calling thread cancels the query, so that the call comes back.
    @Override
    public <T> T run(Supplier<T> call) {
        return InterruptibleWait.during(this::interrupt, () -> PlatformThreads.call(call));
    }

    @Override
    public RuntimeException failure(int errno, String text) {
        int status = bridge.lastErrorStatus();
        return withCause(bridge.lastError(status));
    }

    /// {@return the error with what an input or a function threw as its cause, if one did}
    KakehashiException withCause(KakehashiException error) {
        if (interrupted && error.code() == ErrorCode.CANCELLED) {
            return ErrorCode.CANCELLED.exception(
                    "The query was cancelled, because the thread that waited for it was"
                            + " interrupted",
                    error.detail(),
                    error);
        }
        if (cancelled
                && error.code() == ErrorCode.ARROW_IMPORT
                && inputs.stream().anyMatch(JavaInput::wasAborted)) {
            // The engine may have seen an input fail because we had told that input to give up.
            return ErrorCode.CANCELLED.exception(
                    "The query was cancelled", ErrorDetail.NONE, error);
        }
        return Stream.concat(
                        inputs.stream().map(JavaInput::failure),
                        functions.stream().map(JavaFunction::failure))
                .filter(Objects::nonNull)
                .findFirst()
                .map(cause -> error.code().exception(error.getMessage(), error.detail(), cause))
                .orElse(error);
    }

    private void end(String status) {
        QueryProgress reached;
        synchronized (this) {
            if (ended) {
                return;
            }
            reached = delivered(tracked ? steps() : List.of());
            last = reached;
            ended = true;
            bridge.functions().queryFree(token);
        }
        abort();
        bridge.logWarnings();
        handle.ended(this, reached);
        LiveRuns.remove(this);
        event.end();
        event.rows = rows;
        event.batches = batches;
        event.status = status;
        event.commit();
        LOGGER.log(
                Level.DEBUG,
                "Query {0} ends: {1}, {2} rows in {3} batches",
                token,
                status,
                rows,
                batches);
    }

    private List<QueryProgress.Step> steps() {
        byte[] known = bridge.progress(token);
        return known.length == 0 ? List.of() : Messages.progress(known).steps();
    }

    private QueryProgress delivered(List<QueryProgress.Step> steps) {
        return new QueryProgress(
                rows, batches, Duration.ofNanos(System.nanoTime() - started), steps);
    }
}
