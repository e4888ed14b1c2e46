// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.arrow.internal.CDataStructs.ARRAY_BYTES;
import static dev.kakehashi.arrow.internal.CDataStructs.ARRAY_RELEASE;
import static dev.kakehashi.arrow.internal.CDataStructs.SCHEMA_BYTES;
import static dev.kakehashi.arrow.internal.CDataStructs.SCHEMA_RELEASE;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;
import dev.kakehashi.arrow.internal.CDataFunctions;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// An input whose batches are all there: the library gives them to the engine without asking Java
/// again.
final class BatchesInput implements QueryInput {
    private final Bridge bridge;
    private final BatchExporter exporter;
    private final BatchLayouts layouts;
    private final List<ExportableBatch> batches;

    private BatchesInput(
            Bridge bridge,
            BatchExporter exporter,
            BatchLayouts layouts,
            List<ExportableBatch> batches) {
        this.bridge = bridge;
        this.exporter = exporter;
        this.layouts = layouts;
        this.batches = batches;
    }

    /// {@return the batches of this stream, which is closed}
    static BatchesInput of(Bridge bridge, BatchExporter exporter, ArrowStream stream) {
        List<ExportableBatch> batches = new ArrayList<>();
        try (stream) {
            BatchLayouts layouts = new BatchLayouts(stream.schema());
            for (ArrowBatch batch : stream) {
                try (batch) {
                    batches.add(ExportableBatch.of(batch));
                }
                layouts.add(batches.getLast().data());
            }
            for (int i = 0; i < batches.size(); i++) {
                batches.set(i, batches.get(i).laidOutAs(layouts.columns()));
            }
            return new BatchesInput(bridge, exporter, layouts, batches);
        } catch (RuntimeException | Error failed) {
            batches.forEach(ExportableBatch::release);
            throw failed;
        }
    }

    @Override
    public void fill(MemorySegment out) {
        int exported = 0;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment schema = arena.allocate(SCHEMA_BYTES, 8);
            MemorySegment arrays = arena.allocate(Math.max(1, batches.size()) * ARRAY_BYTES, 8);
            try {
                List<Child> columns = layouts.columns();
                bridge.check(exporter.schema(columns, schema));
                for (ExportableBatch batch : batches) {
                    MemorySegment array = arrays.asSlice(exported * ARRAY_BYTES, ARRAY_BYTES);
                    exported++;
                    bridge.check(exporter.batch(batch, array));
                }
                bridge.check(bridge.functions().streamExport(schema, arrays, batches.size(), out));
            } finally {
                // The library has moved out what it took over, whatever the status.
                CDataFunctions.release(schema, SCHEMA_RELEASE);
                for (int i = 0; i < exported; i++) {
                    CDataFunctions.release(
                            arrays.asSlice(i * ARRAY_BYTES, ARRAY_BYTES), ARRAY_RELEASE);
                }
            }
        } finally {
            batches.subList(exported, batches.size()).forEach(ExportableBatch::release);
        }
    }

    @Override
    public void abandon() {
        batches.forEach(ExportableBatch::release);
    }
}
