// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.kakehashi.arrow.internal.ArrowLayout.Child;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// Reads a struct ArrowArray at a bare address and checks it against its layout. This is the one
/// place where foreign memory gets a size: what it makes of a struct that breaks Arrow's rules is
/// an exception, and no later read can leave the buffers. It trusts pointers that are not null, and
/// the last offset of a buffer of offsets.
final class CDataArrayReader {
    private static final long MAX_LENGTH = 1L << 56;
    private static final int MAX_BUFFERS = 1 << 24;
    private static final ArrayData[] NO_CHILDREN = new ArrayData[0];

    private CDataArrayReader() {}

    /// {@return the columns of a batch, cut to its rows}
    static ArrayData[] readRows(long array, List<Child> columns) {
        long rows = NativeMemory.longAt(array + CDataStructs.ARRAY_LENGTH);
        long offset = NativeMemory.longAt(array + CDataStructs.ARRAY_OFFSET);
        requireSensible("a batch", rows, offset);
        requireNoNullRows(array, rows, offset);
        long pointers = childPointers(array, "a batch", columns.size());
        ArrayData[] read = new ArrayData[columns.size()];
        for (int i = 0; i < read.length; i++) {
            ArrayData column =
                    read(NativeMemory.longAt(pointers + 8L * i), columns.get(i).layout());
            if (column.length() < offset + rows) {
                throw Failures.malformed(
                        "a batch of %d rows from %d on has a column '%s' of %d values"
                                .formatted(rows, offset, columns.get(i).name(), column.length()));
            }
            read[i] = column.slice(offset, rows);
        }
        return read;
    }

    private static void requireNoNullRows(long array, long rows, long offset) {
        long count = NativeMemory.longAt(array + CDataStructs.ARRAY_N_BUFFERS);
        long pointers = NativeMemory.longAt(array + CDataStructs.ARRAY_BUFFERS);
        if (count != 1 || pointers == 0) {
            throw Failures.malformed("a batch has %d buffers".formatted(count));
        }
        long bitmap = NativeMemory.longAt(pointers);
        boolean mayHaveNulls =
                bitmap != 0 && NativeMemory.longAt(array + CDataStructs.ARRAY_NULL_COUNT) != 0;
        if (mayHaveNulls
                && Validity.countNulls(
                                NativeMemory.segment(bitmap, Validity.bytes(offset + rows)),
                                offset,
                                rows)
                        > 0) {
            throw Failures.malformed("a batch has rows that are null themselves");
        }
    }

    private static void requireSensible(String what, long length, long offset) {
        if (length < 0 || offset < 0 || length > MAX_LENGTH || offset > MAX_LENGTH) {
            throw Failures.malformed(
                    "%s has the length %d and the offset %d".formatted(what, length, offset));
        }
    }

    /// {@return the array, with its offset, as the struct describes it}
    static ArrayData read(long array, ArrowLayout layout) {
        if (array == 0) {
            throw Failures.malformed("a column is missing");
        }
        long length = NativeMemory.longAt(array + CDataStructs.ARRAY_LENGTH);
        long offset = NativeMemory.longAt(array + CDataStructs.ARRAY_OFFSET);
        long nullCount = NativeMemory.longAt(array + CDataStructs.ARRAY_NULL_COUNT);
        requireSensible("a column", length, offset);
        if (nullCount < -1 || nullCount > length) {
            throw malformed(layout, "has %d nulls in %d values".formatted(nullCount, length));
        }
        if (layout.width() > 0 && offset + length > MAX_LENGTH / layout.width()) {
            throw malformed(layout, "has %d values".formatted(offset + length));
        }
        MemorySegment[] buffers = buffers(array, layout, offset, length);
        if (nullCount > 0 && layout.physical() != Physical.NULL && buffers[0].address() == 0) {
            throw malformed(layout, "has %d nulls and no bitmap of validity".formatted(nullCount));
        }
        ArrayData read =
                new ArrayData(
                        layout,
                        length,
                        offset,
                        nullCount,
                        buffers,
                        children(array, layout),
                        dictionary(array, layout));
        requireLongEnoughChildren(read);
        return read;
    }

    private static MemorySegment[] buffers(
            long array, ArrowLayout layout, long offset, long length) {
        Physical physical = layout.physical();
        long count = NativeMemory.longAt(array + CDataStructs.ARRAY_N_BUFFERS);
        long pointers = NativeMemory.longAt(array + CDataStructs.ARRAY_BUFFERS);
        boolean views = physical == Physical.VIEWS;
        // Polars gives its nulls a bitmap of no address, which Arrow has taken away from them long
        // ago.
        boolean bitmapOfNulls = physical == Physical.NULL && count == 1;
        boolean refused =
                views
                        ? (count < 3 || count > MAX_BUFFERS)
                        : (count != physical.buffers() && !bitmapOfNulls);
        if (refused) {
            throw malformed(layout, "has %d buffers".formatted(count));
        }
        if (physical == Physical.NULL) {
            return new MemorySegment[0];
        }
        if (pointers == 0) {
            throw malformed(layout, "has no buffers");
        }
        MemorySegment[] buffers = new MemorySegment[(int) (views ? count - 1 : count)];
        long end = offset + length;
        buffers[0] = NativeMemory.segment(NativeMemory.longAt(pointers), Validity.bytes(end));
        switch (physical) {
            case NULL, FIXED_LIST, STRUCT -> {}
            case BITS -> buffers[1] = values(layout, pointers, 1, Validity.bytes(end), length);
            case FIXED -> buffers[1] = values(layout, pointers, 1, end * layout.width(), length);
            case LIST_VIEW32, LIST_VIEW64 -> {
                buffers[1] = values(layout, pointers, 1, end * physical.offsetBytes(), length);
                buffers[2] = values(layout, pointers, 2, end * physical.offsetBytes(), length);
            }
            case LIST32, LIST64 ->
                    buffers[1] =
                            values(layout, pointers, 1, (end + 1) * physical.offsetBytes(), length);
            case BYTES32, BYTES64 -> {
                buffers[1] =
                        values(layout, pointers, 1, (end + 1) * physical.offsetBytes(), length);
                long bytes = lastOffset(layout, buffers[1], offset, length);
                buffers[2] = values(layout, pointers, 2, bytes, bytes);
            }
            case VIEWS -> {
                buffers[1] = values(layout, pointers, 1, end * 16, length);
                variadic(layout, pointers, buffers);
            }
        }
        return buffers;
    }

    /// The last pointer of views leads to the lengths of the buffers between.
    private static void variadic(ArrowLayout layout, long pointers, MemorySegment[] buffers) {
        int count = buffers.length - 2;
        MemorySegment lengths = values(layout, pointers, buffers.length, 8L * count, count);
        for (int i = 0; i < count; i++) {
            long bytes = lengths.getAtIndex(JAVA_LONG_UNALIGNED, i);
            if (bytes < 0 || bytes > MAX_LENGTH) {
                throw malformed(layout, "has a buffer of %d bytes".formatted(bytes));
            }
            buffers[i + 2] = values(layout, pointers, i + 2, bytes, bytes);
        }
    }

    /// {@return a buffer, which may be missing when nothing is read from it}
    private static MemorySegment values(
            ArrowLayout layout, long pointers, int index, long bytes, long needed) {
        long address = NativeMemory.longAt(pointers + 8L * index);
        if (address == 0 && needed > 0 && bytes > 0) {
            throw malformed(layout, "lacks its buffer %d".formatted(index));
        }
        return NativeMemory.segment(address, bytes);
    }

    /// {@return the end of what the values use of their bytes or items}
    private static long lastOffset(
            ArrowLayout layout, MemorySegment offsets, long offset, long length) {
        if (length == 0 || offsets.address() == 0) {
            return 0;
        }
        boolean narrow = layout.physical().offsetBytes() == 4;
        long first =
                narrow
                        ? offsets.getAtIndex(JAVA_INT_UNALIGNED, offset)
                        : offsets.getAtIndex(JAVA_LONG_UNALIGNED, offset);
        long end = offset + length;
        long last =
                narrow
                        ? offsets.getAtIndex(JAVA_INT_UNALIGNED, end)
                        : offsets.getAtIndex(JAVA_LONG_UNALIGNED, end);
        if (first < 0 || last < first || last > MAX_LENGTH) {
            throw malformed(layout, "has offsets from %d to %d".formatted(first, last));
        }
        return last;
    }

    private static ArrayData[] children(long array, ArrowLayout layout) {
        int expected = layout.children().size();
        long pointers = childPointers(array, layout.format(), expected);
        if (expected == 0) {
            return NO_CHILDREN;
        }
        ArrayData[] children = new ArrayData[expected];
        for (int i = 0; i < expected; i++) {
            children[i] = read(NativeMemory.longAt(pointers + 8L * i), layout.child(i));
        }
        return children;
    }

    private static long childPointers(long array, String what, int expected) {
        long count = NativeMemory.longAt(array + CDataStructs.ARRAY_N_CHILDREN);
        long pointers = NativeMemory.longAt(array + CDataStructs.ARRAY_CHILDREN);
        if (count != expected || (expected > 0 && pointers == 0)) {
            throw Failures.malformed(
                    "%s has %d children where its schema has %d".formatted(what, count, expected));
        }
        return pointers;
    }

    private static @Nullable ArrayData dictionary(long array, ArrowLayout layout) {
        ArrowLayout values = layout.dictionary();
        if (values == null) {
            return null;
        }
        long dictionary = NativeMemory.longAt(array + CDataStructs.ARRAY_DICTIONARY);
        if (dictionary == 0) {
            throw malformed(layout, "lacks its dictionary");
        }
        return read(dictionary, values);
    }

    /// Refuses a parent whose children are too short for it.
    static void requireLongEnoughChildren(ArrayData data) {
        ArrowLayout layout = data.layout();
        long needed =
                switch (layout.physical()) {
                    case STRUCT -> data.offset() + data.length();
                    case FIXED_LIST -> (data.offset() + data.length()) * layout.width();
                    case LIST32, LIST64 ->
                            lastOffset(layout, data.buffers()[1], data.offset(), data.length());
                    default -> 0;
                };
        for (ArrayData child : data.children()) {
            if (data.length() > 0 && child.length() < needed) {
                throw malformed(
                        layout,
                        "needs %d values of a child that has %d".formatted(needed, child.length()));
            }
        }
    }

    private static RuntimeException malformed(ArrowLayout layout, String what) {
        return Failures.malformed(
                "an array of format '%s' (%s) %s".formatted(layout.format(), layout.type(), what));
    }
}
