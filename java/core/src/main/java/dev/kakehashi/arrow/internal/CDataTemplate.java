// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.arrow.internal.ArrowLayout.Child;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Lays out structs ArrowSchema and ArrowArray that describe a batch, without release functions:
/// the engine copies them and adds its own, or a caller that keeps the memory alive hands them on
/// for the time of a call.
public final class CDataTemplate {
    // What a consumer may read where an empty column has no offsets: one offset, which is 0.
    private static final long ZEROS = Arena.global().allocate(64, 64).address();

    private CDataTemplate() {}

    /// {@return a struct ArrowSchema for batches of these columns, as long-lived as the allocator's
    /// memory}
    public static MemorySegment schema(List<Child> columns, SegmentAllocator allocator) {
        MemorySegment struct = allocator.allocate(CDataStructs.SCHEMA_BYTES, 8).fill((byte) 0);
        fillSchema(struct.address(), "+s", "", 0, Map.of(), allocator);
        fillChildren(struct.address(), columns, allocator);
        return struct;
    }

    private static void fillChildren(
            long struct, List<Child> children, SegmentAllocator allocator) {
        MemorySegment pointers = allocator.allocate(8L * children.size() + 8, 8);
        for (int i = 0; i < children.size(); i++) {
            NativeMemory.putLong(
                    pointers.address() + 8L * i,
                    field(children.get(i).name(), children.get(i).layout(), allocator).address());
        }
        NativeMemory.putLong(struct + CDataStructs.SCHEMA_N_CHILDREN, children.size());
        NativeMemory.putLong(struct + CDataStructs.SCHEMA_CHILDREN, pointers.address());
    }

    private static MemorySegment field(
            String name, ArrowLayout layout, SegmentAllocator allocator) {
        MemorySegment struct = allocator.allocate(CDataStructs.SCHEMA_BYTES, 8).fill((byte) 0);
        long flags =
                CDataStructs.FLAG_NULLABLE
                        | (layout.ordered() ? CDataStructs.FLAG_DICTIONARY_ORDERED : 0);
        fillSchema(struct.address(), layout.format(), name, flags, layout.metadata(), allocator);
        fillChildren(struct.address(), layout.children(), allocator);
        ArrowLayout dictionary = layout.dictionary();
        if (dictionary != null) {
            long address = field("", dictionary, allocator).address();
            NativeMemory.putLong(struct.address() + CDataStructs.SCHEMA_DICTIONARY, address);
        }
        return struct;
    }

    private static void fillSchema(
            long struct,
            String format,
            String name,
            long flags,
            Map<String, String> metadata,
            SegmentAllocator allocator) {
        if (name.indexOf('\0') >= 0 || format.indexOf('\0') >= 0) {
            throw Failures.inexpressible(
                    "The name '%s' has a NUL character, which names in Arrow cannot have: rename it"
                            .formatted(name.replace('\0', '?')));
        }
        NativeMemory.putLong(
                struct + CDataStructs.SCHEMA_FORMAT, allocator.allocateFrom(format).address());
        NativeMemory.putLong(
                struct + CDataStructs.SCHEMA_NAME, allocator.allocateFrom(name).address());
        NativeMemory.putLong(struct + CDataStructs.SCHEMA_FLAGS, flags);
        if (!metadata.isEmpty()) {
            NativeMemory.putLong(
                    struct + CDataStructs.SCHEMA_METADATA, metadata(metadata, allocator));
        }
    }

    private static long metadata(Map<String, String> metadata, SegmentAllocator allocator) {
        java.io.ByteArrayOutputStream encoded = new java.io.ByteArrayOutputStream();
        putInt(encoded, metadata.size());
        metadata.forEach(
                (key, value) -> {
                    putText(encoded, key);
                    putText(encoded, value);
                });
        byte[] bytes = encoded.toByteArray();
        return allocator.allocate(bytes.length, 4).copyFrom(MemorySegment.ofArray(bytes)).address();
    }

    private static void putText(java.io.ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putInt(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void putInt(java.io.ByteArrayOutputStream out, int value) {
        byte[] bytes = new byte[4];
        MemorySegment.ofArray(bytes)
                .set(java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED, 0, value);
        out.writeBytes(bytes);
    }

    /// {@return a struct ArrowArray for the batch, as long-lived as the allocator's memory; what it
    /// points to lives as long as the batch's owner has users}
    public static MemorySegment array(BatchData batch, SegmentAllocator allocator) {
        long bytes = CDataStructs.ARRAY_BYTES + 8 + 8L * batch.columns().length;
        for (ArrayData column : batch.columns()) {
            bytes += bytesOf(column);
        }
        MemorySegment slab = allocator.allocate(bytes, 8);
        Cursor cursor = new Cursor(slab.address());
        long struct = cursor.take(CDataStructs.ARRAY_BYTES);
        long buffers = cursor.take(8);
        NativeMemory.putLong(buffers, 0);
        fillArray(struct, batch.rows(), 0, 0, 1, buffers);
        fillPointers(struct, batch.columns(), cursor);
        return slab.asSlice(0, CDataStructs.ARRAY_BYTES);
    }

    private static final class Cursor {
        private long at;

        Cursor(long at) {
            this.at = at;
        }

        long take(long bytes) {
            long taken = at;
            at += bytes;
            return taken;
        }
    }

    private static boolean isViews(ArrayData data) {
        return data.layout().physical() == Physical.VIEWS;
    }

    private static long bytesOf(ArrayData data) {
        long bytes =
                CDataStructs.ARRAY_BYTES + 8L * (data.buffers().length + data.children().length);
        if (isViews(data)) {
            bytes += 8L * (data.buffers().length - 1);
        }
        for (ArrayData child : data.children()) {
            bytes += bytesOf(child);
        }
        ArrayData dictionary = data.dictionary();
        return dictionary == null ? bytes : bytes + bytesOf(dictionary);
    }

    private static long put(ArrayData data, Cursor cursor) {
        long struct = cursor.take(CDataStructs.ARRAY_BYTES);
        int count = data.buffers().length;
        int exported = isViews(data) ? count + 1 : count;
        long buffers = cursor.take(8L * exported);
        for (int i = 0; i < count; i++) {
            NativeMemory.putLong(buffers + 8L * i, data.buffers()[i].address());
        }
        if (isViews(data)) {
            long lengths = cursor.take(8L * (count - 2));
            for (int i = 2; i < count; i++) {
                NativeMemory.putLong(lengths + 8L * (i - 2), data.buffers()[i].byteSize());
            }
            NativeMemory.putLong(buffers + 8L * count, lengths);
        }
        long offset = data.offset();
        if (data.length() == 0 && hasOffsets(data.layout().physical())) {
            offset = 0;
            NativeMemory.putLong(buffers + 8, ZEROS);
        }
        fillArray(struct, data.length(), Validity.countNulls(data), offset, exported, buffers);
        fillPointers(struct, data.children(), cursor);
        ArrayData dictionary = data.dictionary();
        NativeMemory.putLong(
                struct + CDataStructs.ARRAY_DICTIONARY,
                dictionary == null ? 0 : put(dictionary, cursor));
        return struct;
    }

    private static boolean hasOffsets(Physical physical) {
        return switch (physical) {
            case BYTES32, BYTES64, LIST32, LIST64 -> true;
            default -> false;
        };
    }

    private static void fillPointers(long struct, ArrayData[] children, Cursor cursor) {
        long pointers = cursor.take(8L * children.length);
        for (int i = 0; i < children.length; i++) {
            NativeMemory.putLong(pointers + 8L * i, put(children[i], cursor));
        }
        NativeMemory.putLong(struct + CDataStructs.ARRAY_N_CHILDREN, children.length);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_CHILDREN, pointers);
    }

    private static void fillArray(
            long struct, long length, long nullCount, long offset, long buffers, long pointers) {
        NativeMemory.putLong(struct + CDataStructs.ARRAY_LENGTH, length);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_NULL_COUNT, nullCount);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_OFFSET, offset);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_N_BUFFERS, buffers);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_BUFFERS, pointers);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_DICTIONARY, 0);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_RELEASE, 0);
        NativeMemory.putLong(struct + CDataStructs.ARRAY_PRIVATE_DATA, 0);
    }
}
