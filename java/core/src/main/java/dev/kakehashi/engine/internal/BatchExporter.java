// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.CDataTemplate;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.Physical;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;

/// Fills Arrow structs that belong to the library, over memory that belongs to Java. What fails is
/// a status of the library, with its error to be read by the caller.
final class BatchExporter {
    private final BridgeFunctions functions;
    private final ReleasedOwners released;

    BatchExporter(BridgeFunctions functions, ReleasedOwners released) {
        this.functions = functions;
        this.released = released;
    }

    /// {@return the status of filling `out` with the schema of batches of these columns}
    int schema(List<Child> columns, MemorySegment out) {
        try (Arena arena = Arena.ofConfined()) {
            return functions.schemaExport(CDataTemplate.schema(columns, arena), out);
        }
    }

    /// {@return the status of filling `out` with a batch, which is the library's or given back
    /// afterwards}
    int batch(ExportableBatch batch, MemorySegment out) {
        if (!hasViews(batch)) {
            try (Arena arena = Arena.ofConfined()) {
                return batch(batch, arena, List.of(batch.owner()), out);
            }
        }
        // The lengths of the buffers behind views lie among the structs and are a buffer of their
        // own for the reader.
        MemoryGroup structs = new MemoryGroup();
        return batch(
                batch,
                (bytes, alignment) -> structs.allocate(bytes),
                List.of(batch.owner(), BufferOwner.of(structs::free)),
                out);
    }

    private int batch(
            ExportableBatch batch,
            SegmentAllocator allocator,
            List<BufferOwner> owners,
            MemorySegment out) {
        long number = released.hold(owners);
        boolean exported = false;
        try {
            int status =
                    functions.batchExport(
                            CDataTemplate.array(batch.data(), allocator), number, out);
            exported = status == 0;
            return status;
        } finally {
            if (!exported) {
                released.release(number);
            }
        }
    }

    private static boolean hasViews(ExportableBatch batch) {
        for (ArrayData column : batch.data().columns()) {
            if (hasViews(column.layout())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasViews(ArrowLayout layout) {
        ArrowLayout dictionary = layout.dictionary();
        return layout.physical() == Physical.VIEWS
                || (dictionary != null && hasViews(dictionary))
                || layout.children().stream().anyMatch(child -> hasViews(child.layout()));
    }
}
