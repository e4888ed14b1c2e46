// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_BYTES;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_RELEASE;
import static java.lang.foreign.ValueLayout.ADDRESS;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.CDataFunctions;
import dev.kakehashi.arrow.internal.CDataStream;
import dev.kakehashi.arrow.internal.ListStream;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/// Starts queries, by the data mode of the process.
final class Executor {
    private final Bridge bridge;
    private final DataMode mode;
    private final ReleasedOwners released;
    private final BatchExporter exporter;

    Executor(Bridge bridge, DataMode mode) {
        this.bridge = bridge;
        this.mode = mode;
        this.released = new ReleasedOwners(bridge.functions());
        this.exporter = new BatchExporter(bridge.functions(), released);
    }

    /// {@return how many batches of Java's the library holds}
    int heldBatches() {
        return released.count();
    }

    ArrowStream execute(
            NativePlan plan, List<ArrowStream> streams, QueryOptions options, QueryHandle handle) {
        long compiled;
        try {
            compiled = plan.handle();
        } catch (IllegalStateException closed) {
            streams.forEach(ArrowStream::close);
            throw closed;
        }
        List<QueryInput> inputs = prepare(streams);
        QueryRun run;
        try {
            run =
                    new QueryRun(
                            bridge,
                            handle,
                            plan.nodes(),
                            inputs.stream()
                                    .filter(JavaInput.class::isInstance)
                                    .map(JavaInput.class::cast)
                                    .toList());
        } catch (RuntimeException | Error failed) {
            inputs.forEach(QueryInput::abandon);
            throw failed;
        }
        try {
            byte[] encoded = Messages.bytes(options);
            ArrowStream result =
                    PlatformThreads.call(() -> start(compiled, inputs, encoded, run));
            return new QueryStream(result, run);
        } catch (KakehashiException failed) {
            run.failed(failed);
            throw run.withCause(failed);
        } catch (RuntimeException | Error failed) {
            run.failed(failed);
            throw failed;
        } finally {
            Reference.reachabilityFence(plan);
        }
    }

    /// What Java code has to be asked for is read by the thread that asks us, which may own the batches.
    private List<QueryInput> prepare(List<ArrowStream> streams) {
        List<QueryInput> inputs = new ArrayList<>(streams.size());
        try {
            for (ArrowStream stream : streams) {
                inputs.add(
                        stream instanceof ListStream
                                ? BatchesInput.of(bridge, exporter, stream)
                                : new JavaInput(bridge, exporter, stream));
            }
            return inputs;
        } catch (RuntimeException | Error failed) {
            inputs.forEach(QueryInput::abandon);
            // The one that failed has been closed.
            streams.subList(inputs.size() + 1, streams.size()).forEach(ArrowStream::close);
            throw failed;
        }
    }

    private ArrowStream start(long plan, List<QueryInput> inputs, byte[] options, QueryRun run) {
        int filled = 0;
        try (Arena arena = Arena.ofConfined()) {
            int count = inputs.size();
            MemorySegment structs = arena.allocate(Math.max(1, count) * STREAM_BYTES, 8);
            MemorySegment pointers = arena.allocate(ADDRESS, Math.max(1, count));
            MemorySegment out = arena.allocate(STREAM_BYTES, 8);
            try {
                for (QueryInput input : inputs) {
                    MemorySegment struct = structs.asSlice(filled * STREAM_BYTES, STREAM_BYTES);
                    pointers.setAtIndex(ADDRESS, filled, struct);
                    filled++;
                    input.fill(struct);
                }
                bridge.check(
                        bridge.functions()
                                .planExecuteWith(
                                        plan,
                                        pointers,
                                        count,
                                        Bridge.bytesIn(arena, options),
                                        options.length,
                                        run.token(),
                                        out));
                return CDataStream.importFrom(out, run);
            } finally {
                // The library has moved out what it took over, whatever the status.
                for (int i = 0; i < filled; i++) {
                    CDataFunctions.release(
                            structs.asSlice(i * STREAM_BYTES, STREAM_BYTES), STREAM_RELEASE);
                }
            }
        } finally {
            inputs.subList(filled, inputs.size()).forEach(QueryInput::abandon);
        }
    }
}
