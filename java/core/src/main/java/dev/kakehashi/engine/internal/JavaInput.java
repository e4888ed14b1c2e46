// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntSupplier;

/// An input that Java code makes on the way, batch by batch as the engine asks for them.
///
/// The engine asks on threads of its own. The stream is read and closed on one thread that belongs
/// to it, so that it may use whatever Java code uses, the engine included, and a cancelled query
/// need not wait for it.
final class JavaInput implements QueryInput {
    private static final Logger LOGGER = System.getLogger("dev.kakehashi.engine");
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().name("kakehashi-input-", 1).daemon().factory();
    private static final int OK = 0;
    private static final int EIO = 5;

    private final Bridge bridge;
    private final BatchExporter exporter;
    private final ArrowStream stream;
    private final long number;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(THREADS);
    private volatile @Nullable Pull pull;
    private volatile boolean aborted;
    private volatile boolean answeredAborted;
    private volatile @Nullable Throwable failure;

    // The engine calls from one thread at a time, but from different ones.
    private volatile @Nullable BatchLayouts layouts;
    private volatile @Nullable ExportableBatch ahead;
    private volatile boolean started;
    private volatile boolean ended;
    // What get_last_error points to has to stay until the next call.
    private volatile MemorySegment errorText = MemorySegment.NULL;

    JavaInput(Bridge bridge, BatchExporter exporter, ArrowStream stream) {
        this.bridge = bridge;
        this.exporter = exporter;
        this.stream = stream;
        this.number = JavaInputs.add(this);
    }

    /// {@return what the stream threw, or null}
    @Nullable Throwable failure() {
        return failure;
    }

    /// {@return whether the engine was told that this has nothing more because its query is to
    /// stop}
    boolean wasAborted() {
        return answeredAborted;
    }

    @Override
    public void fill(MemorySegment out) {
        JavaInputs.fill(out, number);
    }

    @Override
    public void abandon() {
        release();
    }

    /// Ends the engine's wait for the stream, whose thread is interrupted.
    void abort() {
        aborted = true;
        Pull running = pull;
        if (running != null) {
            running.abort();
        }
    }

    int getSchema(MemorySegment out) {
        return answer(
                () -> {
                    start();
                    return exporter.schema(Objects.requireNonNull(layouts).columns(), out);
                });
    }

    int getNext(MemorySegment out) {
        return answer(
                () -> {
                    start();
                    ExportableBatch batch = ahead;
                    ahead = null;
                    if (batch == null) {
                        batch = pull();
                    }
                    if (batch == null) {
                        out.fill((byte) 0);
                        return OK;
                    }
                    return exporter.batch(batch, out);
                });
    }

    MemorySegment lastError() {
        return errorText;
    }

    /// Closes the stream, without waiting for it: the engine does not come back.
    void release() {
        JavaInputs.remove(number);
        ExportableBatch left = ahead;
        ahead = null;
        if (left != null) {
            left.release();
        }
        thread.execute(
                () -> {
                    try {
                        // An interrupt was meant for a pull that is over.
                        Thread.interrupted();
                        stream.close();
                    } catch (Throwable failed) {
                        LOGGER.log(
                                Level.WARNING, "An input stream failed when it was closed", failed);
                    }
                });
        thread.shutdown();
    }

    /// The first batch is pulled before the schema is told: it shows how the columns are laid out.
    private void start() {
        if (!started) {
            ahead = pull();
            started = true;
        }
    }

    private @Nullable ExportableBatch pull() {
        if (ended) {
            return null;
        }
        Pull running = new Pull();
        pull = running;
        if (aborted) {
            running.abort();
        }
        thread.execute(running);
        try {
            ExportableBatch batch = running.answer.join();
            ended = batch == null;
            return batch;
        } finally {
            pull = null;
        }
    }

    private ExportableBatch exportable(ArrowBatch batch, BatchLayouts known) {
        try (batch) {
            ExportableBatch exportable = ExportableBatch.of(batch);
            try {
                known.addLater(exportable.data());
                return exportable.laidOutAs(known.columns());
            } catch (RuntimeException | Error refused) {
                exportable.release();
                throw refused;
            }
        }
    }

    private int answer(IntSupplier work) {
        try {
            int status = work.getAsInt();
            if (status == OK) {
                return OK;
            }
            remember(bridge.lastError(status));
        } catch (CompletionException failed) {
            remember(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (CancellationException cancelled) {
            answeredAborted = true;
            setErrorText("the query was cancelled while it waited for its input");
        } catch (Throwable failed) {
            remember(failed);
        }
        return EIO;
    }

    private void remember(Throwable failed) {
        failure = failed;
        setErrorText(failed.toString());
    }

    private void setErrorText(String text) {
        errorText = Arena.ofAuto().allocateFrom(text.replace('\0', '\ufffd'));
    }

    /// Reads one batch on the stream's thread.
    private final class Pull implements Runnable {
        private final CompletableFuture<@Nullable ExportableBatch> answer =
                new CompletableFuture<>();
        private @Nullable Thread reader;

        @Override
        public void run() {
            if (!begin()) {
                return;
            }
            try {
                BatchLayouts known = layouts;
                if (known == null) {
                    known = new BatchLayouts(stream.schema());
                    layouts = known;
                }
                ArrowBatch batch = stream.next();
                ExportableBatch exportable = batch == null ? null : exportable(batch, known);
                if (!answer.complete(exportable) && exportable != null) {
                    exportable.release();
                }
            } catch (Throwable failed) {
                answer.completeExceptionally(failed);
            } finally {
                end();
            }
        }

        private synchronized boolean begin() {
            reader = Thread.currentThread();
            return !answer.isDone();
        }

        private synchronized void end() {
            reader = null;
        }

        synchronized void abort() {
            if (answer.cancel(false) && reader != null) {
                reader.interrupt();
            }
        }
    }
}
