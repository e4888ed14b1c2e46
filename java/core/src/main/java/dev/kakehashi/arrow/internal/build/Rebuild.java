// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.BatchData;
import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.CanonicalLayout;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.layout.Arrays;

import org.jspecify.annotations.Nullable;

import java.util.function.LongFunction;

/// Copies columns into the layouts that Polars prefers, value by value.
public final class Rebuild {
    private Rebuild() {}

    /// {@return whether a column is laid out as Polars prefers}
    public static boolean isCanonical(ArrayData column) {
        return column.layout().sameShapeAs(CanonicalLayout.of(column.layout().type()))
                && !hasNullCategories(column);
    }

    // Arrow allows nulls among the values of a dictionary; Polars has its nulls outside.
    private static boolean hasNullCategories(ArrayData column) {
        ArrayData dictionary = column.dictionary();
        if (dictionary != null && dictionary.nullCount() != 0) {
            return true;
        }
        for (ArrayData child : column.children()) {
            if (hasNullCategories(child)) {
                return true;
            }
        }
        return false;
    }

    /// {@return a copy of the column in the preferred layout}
    public static ArrayData canonical(ArrayData column, MemoryGroup memory) {
        BufferView view = BufferView.confined(BufferOwner.borrowed());
        try {
            ArrowArray array = Arrays.open(column, view);
            return copy(ColumnWriter.of(array.type(), memory), array.length(), array::getObject);
        } finally {
            view.close();
        }
    }

    /// {@return a copy of a column of views that has no bytes but its own}
    public static ArrayData withOwnBytes(ArrayData views, MemoryGroup memory) {
        BufferView view = BufferView.confined(BufferOwner.borrowed());
        try {
            ArrowArray array = Arrays.open(views, view);
            ArrayData copy =
                    copy(
                            new BytesWriter(dev.kakehashi.DataType.BINARY, memory),
                            array.length(),
                            array::getBytes);
            ArrowLayout layout = views.layout();
            return ArrayData.flat(layout, copy.length(), copy.nullCount(), copy.buffers());
        } finally {
            view.close();
        }
    }

    private static ArrayData copy(
            ColumnWriter writer, long length, LongFunction<@Nullable Object> values) {
        for (long i = 0; i < length; i++) {
            writer.append(values.apply(i));
        }
        return writer.finish();
    }

    /// {@return a batch of memory of its own with the same values, in the preferred layouts, for
    /// the calling thread}
    public static ArrowBatch canonical(ArrowBatch batch) {
        BatchData data = BatchAccess.dataOf(batch);
        MemoryGroup memory = new MemoryGroup();
        try {
            ArrayData[] columns = new ArrayData[data.columns().length];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = canonical(data.columns()[i], memory);
            }
            return BatchAccess.batchOf(
                    new BatchData(
                            data.schema(), data.rows(), columns, BufferOwner.of(memory::free)));
        } catch (RuntimeException | Error failure) {
            memory.free();
            throw failure;
        }
    }
}
