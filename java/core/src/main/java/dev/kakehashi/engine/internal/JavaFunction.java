// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.CDataStream;
import dev.kakehashi.arrow.internal.NativeCalls;
import dev.kakehashi.plan.StepFunction;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// A function of Java's in one query. The engine calls it from several threads at a time.
final class JavaFunction {
    private static final int OK = 0;
    private static final int FAILED = 1;

    private final Bridge bridge;
    private final BatchExporter exporter;
    private final StepFunction function;
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Set<Thread> callers = new HashSet<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean aborted;

    JavaFunction(Bridge bridge, BatchExporter exporter, StepFunction function) {
        this.bridge = bridge;
        this.exporter = exporter;
        this.function = function;
    }

    /// Gives the function to a query. The library tells when it does not call it any more.
    ///
    /// @param query the query's token
    /// @param number what the plan calls the function
    void give(long query, long number) {
        ReleasedOwners released = ReleasedOwners.of(bridge.functions());
        var registered = new AtomicReference<@Nullable Long>();
        long owner =
                released.hold(
                        List.of(
                                BufferOwner.of(
                                        () ->
                                                JavaFunctions.remove(
                                                        Objects.requireNonNull(
                                                                registered.get())))));
        registered.set(owner);
        JavaFunctions.add(owner, this);
        int status = bridge.functions().queryFunction(query, number, JavaFunctions.CALL, owner);
        if (status != OK) {
            released.release(owner);
            throw bridge.lastError(status);
        }
    }

    /// {@return what the function threw first, or null}
    @Nullable Throwable failure() {
        return failure.get();
    }

    /// Interrupts whoever is in the function.
    synchronized void abort() {
        aborted = true;
        callers.forEach(Thread::interrupt);
    }

    private synchronized void enter(Thread thread) {
        callers.add(thread);
        if (aborted) {
            thread.interrupt();
        }
    }

    /// An interrupt was meant for this call; the thread goes on to those of other queries, and must
    /// not be interrupted for this one any more.
    private synchronized void leave(Thread thread) {
        callers.remove(thread);
        Thread.interrupted();
    }

    int call(MemorySegment batches, MemorySegment out, MemorySegment error) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        enter(thread);
        try {
            thread.setContextClassLoader(loader);
            try (ArrowStream rows = CDataStream.importFrom(batches, NativeCalls.DIRECT)) {
                BatchesInput.of(bridge, exporter, function.apply(rows)).fill(out);
            }
            return OK;
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            tell(thrown.toString(), error);
            return FAILED;
        } finally {
            leave(thread);
            thread.setContextClassLoader(before);
        }
    }

    private static void tell(String text, MemorySegment error) {
        byte[] bytes = text.replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8);
        int length = (int) Math.min(bytes.length, error.byteSize() - 1);
        MemorySegment.copy(bytes, 0, error, ValueLayout.JAVA_BYTE, 0, length);
        error.set(ValueLayout.JAVA_BYTE, length, (byte) 0);
    }
}
