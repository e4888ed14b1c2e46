// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Data as bytes of Arrow IPC: everything is copied, nothing is shared. Inputs are read to their
/// end before the query starts.
final class IpcDataPlane implements DataPlane {
    private final Bridge bridge;

    IpcDataPlane(Bridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public Inputs prepare(List<ArrowStream> streams) {
        List<IpcBytes> inputs = new ArrayList<>(streams.size());
        try {
            for (ArrowStream stream : streams) {
                IpcBytes bytes = new IpcBytes();
                inputs.add(bytes);
                ArrowIpc.write(bytes, stream);
            }
            return new IpcInputs(bridge, inputs);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            streams.subList(inputs.size(), streams.size()).forEach(ArrowStream::close);
        }
    }

    private record IpcInputs(Bridge bridge, List<IpcBytes> inputs) implements Inputs {
        @Override
        public List<JavaInput> made() {
            return List.of();
        }

        @Override
        public void abandon() {
            // Nothing is held but Java memory.
        }

        @Override
        public ArrowStream start(long plan, byte[] options, QueryRun run) {
            try (Arena arena = Arena.ofConfined()) {
                int count = inputs.size();
                MemorySegment pointers = arena.allocate(ADDRESS, Math.max(1, count));
                MemorySegment lengths = arena.allocate(JAVA_LONG, Math.max(1, count));
                for (int i = 0; i < count; i++) {
                    pointers.setAtIndex(ADDRESS, i, inputs.get(i).copyTo(arena));
                    lengths.setAtIndex(JAVA_LONG, i, inputs.get(i).length());
                }
                MemorySegment out = arena.allocate(JAVA_LONG);
                bridge.check(
                        bridge.functions()
                                .planExecuteIpc(
                                        plan,
                                        pointers,
                                        lengths,
                                        count,
                                        Bridge.bytesIn(arena, options),
                                        options.length,
                                        run.token(),
                                        out));
                return IpcResult.open(bridge, run, out.get(JAVA_LONG, 0));
            }
        }
    }
}
