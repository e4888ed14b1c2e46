// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.lang.foreign.MemorySegment;

/// Columns in the form that Polars' importer needs: it cuts the items of an array (a list of fixed
/// width) by their own length only, so that the array may have no offset and its child no item more
/// than belongs to it.
public final class ExportForm {
    private final MemoryGroup memory = new MemoryGroup();

    private ExportForm() {}

    /// {@return the batch in that form, over the same memory but for bitmaps that had to be
    /// shifted}
    ///
    /// The caller gets a share in the owner of what is returned, and keeps its own in the given
    /// one.
    public static BatchData of(BatchData batch) {
        ExportForm form = new ExportForm();
        ArrayData[] columns = batch.columns().clone();
        boolean same = true;
        try {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = form.of(columns[i]);
                same &= columns[i] == batch.columns()[i];
            }
        } catch (RuntimeException | Error failure) {
            form.memory.free();
            throw failure;
        }
        batch.owner().retain();
        if (same) {
            return batch;
        }
        BufferOwner owner =
                BufferOwner.of(
                        () -> {
                            form.memory.free();
                            batch.owner().release();
                        });
        return new BatchData(batch.schema(), batch.rows(), columns, owner);
    }

    private ArrayData of(ArrayData data) {
        return data.layout().physical() == Physical.FIXED_LIST
                ? fixedList(data)
                : withChildren(data);
    }

    private ArrayData withChildren(ArrayData data) {
        if (data.children().length == 0) {
            return data;
        }
        ArrayData[] children = data.children().clone();
        boolean same = true;
        for (int i = 0; i < children.length; i++) {
            children[i] = of(children[i]);
            same &= children[i] == data.children()[i];
        }
        return same
                ? data
                : new ArrayData(
                        data.layout(),
                        data.length(),
                        data.offset(),
                        data.nullCount(),
                        data.buffers(),
                        children,
                        data.dictionary());
    }

    private ArrayData fixedList(ArrayData data) {
        long width = data.layout().width();
        if (width == 0 && data.length() > 0) {
            throw Failures.inexpressible(
                    "Polars cannot take in a column of type %s, as its values have no items: leave it out or use lists"
                            .formatted(data.layout().type()));
        }
        ArrayData items =
                of(data.children()[0].slice(data.offset() * width, data.length() * width));
        if (data.offset() == 0 && items == data.children()[0]) {
            return data;
        }
        long nulls = Validity.countNulls(data);
        MemorySegment validity =
                nulls == 0
                        ? MemorySegment.NULL
                        : Validity.slice(data.buffers()[0], data.offset(), data.length(), memory);
        return new ArrayData(
                data.layout(),
                data.length(),
                0,
                nulls,
                new MemorySegment[] {validity},
                new ArrayData[] {items},
                null);
    }
}
