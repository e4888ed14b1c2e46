// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.java.internal;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;

import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.ForeignAllocation;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Wraps the memory of a batch into buffers of arrow-java; the last of them closes the batch.
public final class SharedBatch {
    private final ArrowBatch batch;
    private final BufferAllocator allocator;
    // One user is this class itself, while it wraps.
    private final AtomicInteger users = new AtomicInteger(1);

    private SharedBatch(ArrowBatch batch, BufferAllocator allocator) {
        this.batch = batch;
        this.allocator = allocator;
    }

    public static VectorSchemaRoot of(ArrowBatch batch, BufferAllocator allocator) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < batch.columnCount(); i++) {
            fields.add(field(batch.schema().field(i).name(), batch.column(i)));
        }
        return new SharedBatch(batch.share(), allocator).root(fields);
    }

    private static Field field(String name, ArrowArray array) {
        if (array.dictionary() != null) {
            throw Formats.refused(name, "it has a dictionary");
        }
        ArrowType type = Formats.type(array.format(), name);
        List<Field> children = new ArrayList<>();
        List<String> names = childNames(array);
        for (int i = 0; i < names.size(); i++) {
            children.add(field(names.get(i), array.children().get(i)));
        }
        return new Field(name, FieldType.nullable(type), children);
    }

    private static List<String> childNames(ArrowArray array) {
        return switch (array.type()) {
            case dev.kakehashi.DataType.StructType struct ->
                    struct.fields().stream().map(dev.kakehashi.Field::name).toList();
            default -> array.children().stream().map(_ -> "item").toList();
        };
    }

    private VectorSchemaRoot root(List<Field> fields) {
        List<FieldVector> vectors = new ArrayList<>();
        try {
            for (int i = 0; i < fields.size(); i++) {
                FieldVector vector = fields.get(i).createVector(allocator);
                vectors.add(vector);
                load(vector, batch.column(i));
            }
            return new VectorSchemaRoot(fields, vectors, Math.toIntExact(batch.rowCount()));
        } catch (Throwable failure) {
            vectors.forEach(FieldVector::close);
            throw failure;
        } finally {
            release();
        }
    }

    private void load(FieldVector vector, ArrowArray array) {
        List<ArrowBuf> buffers = new ArrayList<>();
        try {
            wrapAll(array, buffers);
            vector.loadFieldBuffers(new ArrowFieldNode(array.length(), array.nullCount()), buffers);
        } finally {
            // The vector has references of its own.
            buffers.forEach(ArrowBuf::close);
        }
        List<FieldVector> children = vector.getChildrenFromFields();
        for (int i = 0; i < children.size(); i++) {
            load(children.get(i), child(array, i));
        }
    }

    /// {@return a child, cut to the values of its parent where those have no offsets of their own}
    private static ArrowArray child(ArrowArray array, int index) {
        ArrowArray child = array.children().get(index);
        String format = array.format();
        if (format.equals("+s")) {
            return child.slice(array.offset(), array.length());
        }
        if (format.startsWith("+w:")) {
            long width = Long.parseLong(format.substring(3));
            return child.slice(array.offset() * width, array.length() * width);
        }
        return child;
    }

    private void wrapAll(ArrowArray array, List<ArrowBuf> buffers) {
        List<MemorySegment> memory = array.buffers();
        if (array.format().equals("n")) {
            return;
        }
        long offset = array.offset();
        buffers.add(bits(memory.getFirst(), offset, array.length()));
        for (int i = 1; i < memory.size(); i++) {
            MemorySegment buffer = memory.get(i);
            if (array.format().equals("b")) {
                buffers.add(bits(buffer, offset, array.length()));
            } else {
                // Only what stands first counts values; bytes behind it are reached by it.
                long skipped = i == 1 ? offset * width(array.format()) : 0;
                buffers.add(wrap(buffer.address() + skipped, buffer.byteSize() - skipped));
            }
        }
    }

    /// {@return how many bytes the first buffer behind the bitmap has for a value}
    private static long width(String format) {
        if (format.startsWith("w:")) {
            return Long.parseLong(format.substring(2));
        }
        if (format.startsWith("d:")) {
            String[] parts = format.split(",", -1);
            return parts.length > 2 ? Long.parseLong(parts[2]) / 8 : 16;
        }
        return switch (format) {
            case "c", "C" -> 1;
            case "s", "S", "e" -> 2;
            case "i", "I", "f", "u", "z", "+l", "tdD", "tts", "ttm" -> 4;
            case "vu", "vz" -> 16;
            default -> 8;
        };
    }

    private ArrowBuf bits(MemorySegment bitmap, long offset, long length) {
        if (bitmap.address() == 0) {
            return allocator.getEmpty();
        }
        if (offset % 8 == 0) {
            return wrap(bitmap.address() + offset / 8, bitmap.byteSize() - offset / 8);
        }
        ArrowBuf copy = allocator.buffer((length + 7) / 8);
        copy.setZero(0, copy.capacity());
        for (long i = 0; i < length; i++) {
            long bit = offset + i;
            int set = bitmap.get(java.lang.foreign.ValueLayout.JAVA_BYTE, bit / 8) >> (bit % 8) & 1;
            copy.setByte(i / 8, copy.getByte(i / 8) | set << (i % 8));
        }
        return copy;
    }

    private ArrowBuf wrap(long address, long size) {
        if (size <= 0) {
            return allocator.getEmpty();
        }
        users.incrementAndGet();
        Allocation allocation = new Allocation(size, address);
        try {
            ArrowBuf buffer = allocator.wrapForeignAllocation(allocation);
            buffer.writerIndex(size);
            return buffer;
        } catch (Throwable failure) {
            // The allocator has released it, or will never do: a second release does no harm.
            allocation.release0();
            throw failure;
        }
    }

    private void release() {
        if (users.decrementAndGet() == 0) {
            batch.close();
        }
    }

    /// A piece of the batch that arrow-java counts.
    private final class Allocation extends ForeignAllocation {
        private final AtomicInteger held = new AtomicInteger(1);

        Allocation(long size, long address) {
            super(size, address);
        }

        @Override
        protected void release0() {
            if (held.getAndSet(0) == 1) {
                release();
            }
        }
    }
}
