// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.Physical;
import dev.kakehashi.arrow.internal.Validity;

import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;
import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

/// Reads the columns of one record batch. It believes nothing of what the message says of lengths:
/// whatever does not fit in the body, or in one another, is an exception.
final class BatchReader {
    private static final long MAX_LENGTH = 1L << 56;

    private final RecordBatch batch;
    private final MemorySegment body;
    private final @Nullable Decompressor decompressor;
    private final Map<Long, ArrayData> dictionaries;
    private int node;
    private int buffer;
    private int variadic;

    /// @param decompressor what makes buffers of compressed ones, or null when they are not
    /// @param dictionaries the dictionaries that there are, by what they go by
    BatchReader(
            RecordBatch batch,
            MemorySegment body,
            @Nullable Decompressor decompressor,
            Map<Long, ArrayData> dictionaries) {
        this.batch = batch;
        this.body = body;
        this.decompressor = decompressor;
        this.dictionaries = dictionaries;
    }

    ArrayData[] read(List<IpcField> fields) {
        ArrayData[] columns = new ArrayData[fields.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = array(fields.get(i));
            if (columns[i].length() != batch.length()) {
                throw Failures.malformed(
                        "a batch of %d rows has a column '%s' of %d values"
                                .formatted(
                                        batch.length(), fields.get(i).name(), columns[i].length()));
            }
        }
        return columns;
    }

    private ArrayData array(IpcField field) {
        ArrowLayout layout = field.layout();
        if (node >= batch.nodesLength()) {
            throw Failures.malformed("a batch has fewer columns than its schema");
        }
        FieldNode head = batch.nodes(node++);
        long length = head.length();
        long nullCount = head.nullCount();
        if (length < 0 || length > MAX_LENGTH || nullCount < 0 || nullCount > length) {
            throw malformed(field, "has %d nulls in %d values".formatted(nullCount, length));
        }
        if (layout.width() > 0 && length > MAX_LENGTH / layout.width()) {
            throw malformed(field, "has %d values".formatted(length));
        }
        MemorySegment[] buffers = buffers(field, length, nullCount);
        ArrayData[] children = new ArrayData[layout.isDictionary() ? 0 : field.children().size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = array(field.children().get(i));
        }
        requireLongEnough(field, length, buffers, children);
        return withDictionary(
                field, new ArrayData(layout, length, 0, nullCount, buffers, children, null));
    }

    private ArrayData withDictionary(IpcField field, ArrayData indices) {
        if (!field.layout().isDictionary()) {
            return indices;
        }
        ArrayData dictionary = dictionaries.get(field.dictionaryId());
        if (dictionary == null) {
            throw malformed(field, "comes before its dictionary");
        }
        ArrowLayout layout = field.layout().withDictionary(dictionary.layout());
        return new ArrayData(
                layout,
                indices.length(),
                0,
                indices.nullCount(),
                indices.buffers(),
                indices.children(),
                dictionary);
    }

    private MemorySegment[] buffers(IpcField field, long length, long nullCount) {
        ArrowLayout layout = field.layout();
        Physical physical = layout.physical();
        int count = physical.buffers();
        if (physical == Physical.VIEWS) {
            if (variadic >= batch.variadicBufferCountsLength()) {
                throw malformed(field, "does not say how many buffers it has");
            }
            long blocks = batch.variadicBufferCounts(variadic++);
            if (blocks < 0 || blocks > batch.buffersLength()) {
                throw malformed(field, "says that it has %d buffers".formatted(blocks));
            }
            count += (int) blocks;
        }
        MemorySegment[] buffers = new MemorySegment[count];
        for (int i = 0; i < count; i++) {
            buffers[i] = nextBuffer(field);
        }
        if (count > 0) {
            if (nullCount == 0) {
                buffers[0] = MemorySegment.NULL;
            } else {
                require(field, buffers[0], Validity.bytes(length));
            }
        }
        int offsetBytes = physical.offsetBytes();
        switch (physical) {
            case NULL, FIXED_LIST, STRUCT -> {}
            case BITS -> require(field, buffers[1], Validity.bytes(length));
            case FIXED -> require(field, buffers[1], length * layout.width());
            case VIEWS -> require(field, buffers[1], length * 16);
            case LIST_VIEW32, LIST_VIEW64 -> {
                require(field, buffers[1], length * offsetBytes);
                require(field, buffers[2], length * offsetBytes);
            }
            case LIST32, LIST64, BYTES32, BYTES64 ->
                    require(field, buffers[1], length == 0 ? 0 : (length + 1) * offsetBytes);
        }
        return buffers;
    }

    private MemorySegment nextBuffer(IpcField field) {
        if (buffer >= batch.buffersLength()) {
            throw malformed(field, "has fewer buffers than its type");
        }
        Buffer place = batch.buffers(buffer++);
        if (place.offset() < 0
                || place.length() < 0
                || place.offset() > body.byteSize() - place.length()) {
            throw malformed(field, "has a buffer outside of its message");
        }
        if (place.length() == 0) {
            return MemorySegment.NULL;
        }
        MemorySegment bytes = body.asSlice(place.offset(), place.length());
        return decompressor == null ? bytes : decompressor.decompress(bytes);
    }

    private static void require(IpcField field, MemorySegment buffer, long bytes) {
        if (buffer.byteSize() < bytes) {
            throw malformed(
                    field,
                    "has a buffer of %d bytes where it needs %d"
                            .formatted(buffer.byteSize(), bytes));
        }
    }

    private static void requireLongEnough(
            IpcField field, long length, MemorySegment[] buffers, ArrayData[] children) {
        Physical physical = field.layout().physical();
        if (length == 0) {
            return;
        }
        switch (physical) {
            case BYTES32, BYTES64 ->
                    requireLastOffset(field, length, buffers[1], buffers[2].byteSize());
            case LIST32, LIST64 ->
                    requireLastOffset(field, length, buffers[1], children[0].length());
            case FIXED_LIST -> {
                if (children[0].length() < length * field.layout().width()) {
                    throw malformed(field, "has too few items");
                }
            }
            case STRUCT -> {
                for (ArrayData child : children) {
                    if (child.length() < length) {
                        throw malformed(
                                field,
                                "has a field of %d values in %d structs"
                                        .formatted(child.length(), length));
                    }
                }
            }
            default -> {}
        }
    }

    private static void requireLastOffset(
            IpcField field, long length, MemorySegment offsets, long available) {
        boolean narrow = field.layout().physical().offsetBytes() == 4;
        long first =
                narrow ? offsets.get(JAVA_INT_UNALIGNED, 0) : offsets.get(JAVA_LONG_UNALIGNED, 0);
        long last =
                narrow
                        ? offsets.getAtIndex(JAVA_INT_UNALIGNED, length)
                        : offsets.getAtIndex(JAVA_LONG_UNALIGNED, length);
        if (first < 0 || last < first || last > available) {
            throw malformed(
                    field, "has offsets from %d to %d over %d".formatted(first, last, available));
        }
    }

    private static RuntimeException malformed(IpcField field, String what) {
        return Failures.malformed(
                "the column '%s' (%s) %s".formatted(field.name(), field.layout().type(), what));
    }
}
