// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import com.google.flatbuffers.FlatBufferBuilder;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.NativeMemory;
import dev.kakehashi.arrow.internal.Validity;
import dev.kakehashi.arrow.internal.build.Rebuild;

import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// What a record batch has in its message and in its body: columns of preferred layouts, with their
/// slices applied, as IPC has no offsets.
final class BatchBody {
    // Slices of views that use less than half of more than this many bytes get bytes of their own.
    private static final long WASTE = 1 << 16;

    private final MemoryGroup memory;
    private final List<CategoryNumbers> categories;
    private final List<long[]> nodes = new ArrayList<>();
    private final List<MemorySegment> buffers = new ArrayList<>();
    private final List<Long> variadic = new ArrayList<>();
    private int dictionary;

    /// @param memory for what has to be copied
    /// @param categories those of the dictionaries, in the order of the schema
    BatchBody(MemoryGroup memory, List<CategoryNumbers> categories) {
        this.memory = memory;
        this.categories = categories;
    }

    void add(ArrayData column) {
        ArrayData data =
                column.layout().isDictionary()
                        ? categories.get(dictionary++).renumber(column, memory)
                        : column;
        long start = data.offset();
        long length = data.length();
        long nulls =
                data.layout().physical() == dev.kakehashi.arrow.internal.Physical.NULL
                        ? length
                        : Validity.countNulls(data);
        nodes.add(new long[] {length, nulls});
        switch (data.layout().physical()) {
            case NULL -> {}
            case BITS -> {
                addValidity(data, nulls);
                buffers.add(Validity.slice(data.buffers()[1], start, length, memory));
            }
            case FIXED -> {
                addValidity(data, nulls);
                buffers.add(slice(data.buffers()[1], start, length, data.layout().width()));
            }
            case VIEWS -> addViews(data, nulls);
            case LIST64 -> addList(data, nulls);
            case FIXED_LIST -> {
                addValidity(data, nulls);
                long width = data.layout().width();
                add(data.children()[0].slice(start * width, length * width));
            }
            case STRUCT -> {
                addValidity(data, nulls);
                for (ArrayData child : data.children()) {
                    add(child.slice(start, length));
                }
            }
            default -> throw new AssertionError("Not a preferred layout: " + data.layout());
        }
    }

    private void addValidity(ArrayData data, long nulls) {
        buffers.add(
                nulls == 0
                        ? MemorySegment.NULL
                        : Validity.slice(data.buffers()[0], data.offset(), data.length(), memory));
    }

    private static MemorySegment slice(MemorySegment buffer, long start, long length, long width) {
        return length == 0 ? MemorySegment.NULL : buffer.asSlice(start * width, length * width);
    }

    private void addList(ArrayData data, long nulls) {
        addValidity(data, nulls);
        long length = data.length();
        if (length == 0) {
            // Readers may leave the only offset out, but some read it though it is not there.
            buffers.add(memory.allocate(8).fill((byte) 0));
            add(data.children()[0].slice(0, 0));
            return;
        }
        MemorySegment offsets = data.buffers()[1].asSlice(data.offset() * 8, (length + 1) * 8);
        long first = offsets.getAtIndex(JAVA_LONG_UNALIGNED, 0);
        long last = offsets.getAtIndex(JAVA_LONG_UNALIGNED, length);
        if (first != 0) {
            MemorySegment rebased = memory.allocate(offsets.byteSize());
            for (long i = 0; i <= length; i++) {
                rebased.setAtIndex(
                        JAVA_LONG_UNALIGNED, i, offsets.getAtIndex(JAVA_LONG_UNALIGNED, i) - first);
            }
            offsets = rebased;
        }
        buffers.add(offsets);
        add(data.children()[0].slice(first, last - first));
    }

    private void addViews(ArrayData data, long nulls) {
        ArrayData written = wastes(data) ? Rebuild.withOwnBytes(data, memory) : data;
        addValidity(written, nulls);
        buffers.add(slice(written.buffers()[1], written.offset(), written.length(), 16));
        long blocks = written.length() == 0 ? 0 : written.buffers().length - 2L;
        variadic.add(blocks);
        for (int i = 0; i < blocks; i++) {
            buffers.add(written.buffers()[i + 2]);
        }
    }

    private static boolean wastes(ArrayData data) {
        long total = 0;
        for (int i = 2; i < data.buffers().length; i++) {
            total += data.buffers()[i].byteSize();
        }
        if (total <= WASTE) {
            return false;
        }
        long used = 0;
        MemorySegment views = slice(data.buffers()[1], data.offset(), data.length(), 16);
        for (long i = 0; i < data.length(); i++) {
            int length = views.get(JAVA_INT_UNALIGNED, i * 16);
            used += length > 12 ? length : 0;
        }
        return used < total / 2;
    }

    /// {@return the buffers of the body, each to be followed by zeros up to the next multiple of 64
    /// bytes}
    List<MemorySegment> buffers() {
        return buffers;
    }

    /// {@return bytes of the body}
    long length() {
        return buffers.stream().mapToLong(buffer -> padded(buffer.byteSize())).sum();
    }

    static long padded(long bytes) {
        return (bytes + NativeMemory.ALIGNMENT - 1) & -NativeMemory.ALIGNMENT;
    }

    /// {@return the offset of the record batch in the message}
    int write(FlatBufferBuilder out, long rows) {
        RecordBatch.startNodesVector(out, nodes.size());
        for (long[] node : nodes.reversed()) {
            FieldNode.createFieldNode(out, node[0], node[1]);
        }
        int nodesVector = out.endVector();
        long at = length();
        RecordBatch.startBuffersVector(out, buffers.size());
        for (MemorySegment buffer : buffers.reversed()) {
            at -= padded(buffer.byteSize());
            Buffer.createBuffer(out, at, buffer.byteSize());
        }
        int buffersVector = out.endVector();
        int counts =
                variadic.isEmpty()
                        ? 0
                        : RecordBatch.createVariadicBufferCountsVector(
                                out, variadic.stream().mapToLong(Long::longValue).toArray());
        return RecordBatch.createRecordBatch(out, rows, nodesVector, buffersVector, 0, counts);
    }
}
