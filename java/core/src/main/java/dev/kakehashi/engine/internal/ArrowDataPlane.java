// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_BYTES;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_RELEASE;

import static java.lang.foreign.ValueLayout.ADDRESS;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.CDataFunctions;
import dev.kakehashi.arrow.internal.CDataStream;
import dev.kakehashi.arrow.internal.ListStream;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Data in place, by the Arrow C interfaces.
final class ArrowDataPlane implements DataPlane {
    private final Bridge bridge;
    private final ReleasedOwners released;
    private final BatchExporter exporter;

    ArrowDataPlane(Bridge bridge) {
        this.bridge = bridge;
        this.released = ReleasedOwners.of(bridge.functions());
        this.exporter = new BatchExporter(bridge.functions(), released);
    }

    /// {@return how many batches of Java's the library holds}
    int heldBatches() {
        return released.count();
    }

    /// Batches that are there are read by the thread that asks us, which may own them. Other
    /// streams are read when the engine asks for their batches.
    @Override
    public Inputs prepare(List<ArrowStream> streams) {
        List<QueryInput> inputs = new ArrayList<>(streams.size());
        try {
            for (ArrowStream stream : streams) {
                inputs.add(
                        stream instanceof ListStream
                                ? BatchesInput.of(bridge, exporter, stream)
                                : new JavaInput(bridge, exporter, stream));
            }
            return new ArrowInputs(bridge, inputs);
        } catch (RuntimeException | Error failed) {
            inputs.forEach(QueryInput::abandon);
            // The one that failed has been closed.
            streams.subList(inputs.size() + 1, streams.size()).forEach(ArrowStream::close);
            throw failed;
        }
    }

    private record ArrowInputs(Bridge bridge, List<QueryInput> inputs) implements Inputs {
        @Override
        public List<JavaInput> made() {
            return inputs.stream()
                    .filter(JavaInput.class::isInstance)
                    .map(JavaInput.class::cast)
                    .toList();
        }

        @Override
        public void abandon() {
            inputs.forEach(QueryInput::abandon);
        }

        @Override
        public ArrowStream start(long plan, byte[] options, QueryRun run) {
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
}
