// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.MemoryGroup;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;

/// Writes lists, and arrays of one width.
final class ListWriter extends ColumnWriter {
    private final ColumnWriter items;
    private final GrowableBuffer offsets;
    private final long width;

    /// @param width items in each value, or -1 for any number
    ListWriter(DataType type, DataType inner, long width, MemoryGroup memory) {
        super(type, memory);
        this.items = ColumnWriter.of(inner, memory);
        this.offsets = new GrowableBuffer(memory);
        this.width = width;
        offsets.putLong(0);
    }

    @Override
    void write(Object value) {
        long before = items.length();
        if (value instanceof Iterable<?> iterable) {
            iterable.forEach(items::append);
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                items.append(Array.get(value, i));
            }
        } else {
            throw unfit(value);
        }
        long count = items.length() - before;
        if (width >= 0 && count != width) {
            throw new IllegalArgumentException(
                    "Value %d has %d items and does not fit a column of type %s"
                            .formatted(length(), count, type()));
        }
        offsets.putLong(items.length());
    }

    @Override
    void writeNull() {
        for (long i = 0; i < width; i++) {
            items.appendNull();
        }
        offsets.putLong(items.length());
    }

    @Override
    public ArrayData finish() {
        MemorySegment[] buffers =
                width >= 0
                        ? new MemorySegment[] {validity()}
                        : new MemorySegment[] {validity(), offsets.segment()};
        return new ArrayData(
                layout(),
                length(),
                0,
                nullCount(),
                buffers,
                new ArrayData[] {items.finish()},
                null);
    }
}
