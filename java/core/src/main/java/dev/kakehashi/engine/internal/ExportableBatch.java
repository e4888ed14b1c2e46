// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.ExportForm;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.build.Rebuild;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// A batch that an engine may hold for as long as it likes, however Java code treats what it came
/// from.
///
/// @param data the description, with memory that stays
/// @param owner who has to be released when the engine lets go
record ExportableBatch(BatchData data, BufferOwner owner) {
    /// {@return the batch's memory, kept for the engine; to be called by a thread that may read the
    /// batch, which stays as it is}
    static ExportableBatch of(ArrowBatch batch) {
        BatchData data = BatchAccess.dataOf(batch);
        if (!data.owner().isBorrowed()) {
            BatchData exported = ExportForm.of(data);
            return new ExportableBatch(exported, exported.owner());
        }
        MemoryGroup memory = new MemoryGroup();
        try {
            ArrayData[] columns = copies(data.columns(), memory);
            BufferOwner owner = BufferOwner.of(memory::free);
            BatchData copied = new BatchData(data.schema(), data.rows(), columns, owner);
            BatchData exported = ExportForm.of(copied);
            owner.release();
            return new ExportableBatch(exported, exported.owner());
        } catch (RuntimeException | Error failed) {
            memory.free();
            throw failed;
        }
    }

    /// {@return this batch with its columns laid out so, each as it is or as Polars prefers it; it
    /// takes the place of this one, which stays the caller's when that fails}
    ExportableBatch laidOutAs(List<Child> layouts) {
        if (data.layouts().equals(layouts)) {
            return this;
        }
        MemoryGroup memory = new MemoryGroup();
        try {
            ArrayData[] columns = data.columns().clone();
            for (int i = 0; i < columns.length; i++) {
                if (!columns[i].layout().equals(layouts.get(i).layout())) {
                    columns[i] = Rebuild.canonical(columns[i], memory);
                }
            }
            BufferOwner both =
                    BufferOwner.of(
                            () -> {
                                memory.free();
                                owner.release();
                            });
            return new ExportableBatch(
                    new BatchData(data.schema(), data.rows(), columns, both), both);
        } catch (RuntimeException | Error failed) {
            memory.free();
            throw failed;
        }
    }

    /// Gives the memory back where the engine never got it.
    void release() {
        owner.release();
    }

    private static ArrayData[] copies(ArrayData[] arrays, MemoryGroup memory) {
        ArrayData[] copies = new ArrayData[arrays.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = copy(arrays[i], memory);
        }
        return copies;
    }

    private static ArrayData copy(ArrayData array, MemoryGroup memory) {
        MemorySegment[] buffers = new MemorySegment[array.buffers().length];
        for (int i = 0; i < buffers.length; i++) {
            MemorySegment buffer = array.buffers()[i];
            buffers[i] =
                    buffer.address() == 0
                            ? MemorySegment.NULL
                            : memory.allocate(buffer.byteSize()).copyFrom(buffer);
        }
        ArrayData dictionary = array.dictionary();
        return new ArrayData(
                array.layout(),
                array.length(),
                array.offset(),
                array.nullCount(),
                buffers,
                copies(array.children(), memory),
                dictionary == null ? null : copy(dictionary, memory));
    }
}
