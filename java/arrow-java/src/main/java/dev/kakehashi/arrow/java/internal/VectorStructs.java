// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.java.internal;

import dev.kakehashi.arrow.ArrowBatch;

import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseVariableWidthViewVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// Describes vectors by the structs of Arrow's C data interface, as Kakehashi takes them.
public final class VectorStructs {
    private static final long NULLABLE = 2;
    private static final long SCHEMA_SIZE = 72;
    private static final long ARRAY_SIZE = 80;

    // Reachable from the callback as long as the structs are in use.
    private final Arena arena = Arena.ofAuto();
    private final List<ArrowBuf> held = new ArrayList<>();

    private VectorStructs() {}

    public static ArrowBatch batchOf(VectorSchemaRoot root) {
        return new VectorStructs().batch(root);
    }

    private ArrowBatch batch(VectorSchemaRoot root) {
        try {
            List<MemorySegment> schemas = new ArrayList<>();
            List<MemorySegment> arrays = new ArrayList<>();
            for (FieldVector vector : root.getFieldVectors()) {
                schemas.add(schema(vector.getField()));
                arrays.add(array(vector));
            }
            MemorySegment schema = schema("+s", "", schemas);
            MemorySegment array = array(root.getRowCount(), 0, List.of(MemorySegment.NULL), arrays);
            ReleaseCallback.arm(schema, SCHEMA_SIZE - 16, arena, () -> {});
            ReleaseCallback.arm(array, ARRAY_SIZE - 16, arena, this::release);
            return ArrowBatch.importFrom(array, schema);
        } catch (Throwable failure) {
            release();
            throw failure;
        }
    }

    private synchronized void release() {
        held.forEach(buffer -> buffer.getReferenceManager().release());
        held.clear();
    }

    private MemorySegment schema(Field field) {
        if (field.getDictionary() != null) {
            throw Formats.refused(field.getName(), "it has a dictionary");
        }
        MemorySegment struct =
                schema(
                        Formats.format(field.getType(), field.getName()),
                        field.getName(),
                        field.getChildren().stream().map(this::schema).toList());
        ReleaseCallback.armChild(struct, SCHEMA_SIZE - 16);
        return struct;
    }

    private MemorySegment schema(String format, String name, List<MemorySegment> children) {
        MemorySegment struct = arena.allocate(SCHEMA_SIZE, 8);
        put(struct, 0, arena.allocateFrom(format).address());
        put(struct, 8, arena.allocateFrom(name).address());
        put(struct, 24, NULLABLE);
        put(struct, 32, children.size());
        put(struct, 40, pointers(children));
        return struct;
    }

    private MemorySegment array(FieldVector vector) {
        List<MemorySegment> buffers = new ArrayList<>();
        List<ArrowBuf> own = vector.getFieldBuffers();
        for (ArrowBuf buffer : own) {
            // A buffer without memory is one that was never written to.
            if (buffer.capacity() > 0) {
                buffer.getReferenceManager().retain();
                held.add(buffer);
            }
            buffers.add(
                    buffer.capacity() == 0
                            ? MemorySegment.NULL
                            : MemorySegment.ofAddress(buffer.memoryAddress()));
        }
        if (vector instanceof BaseVariableWidthViewVector) {
            buffers.add(sizes(own.subList(2, own.size())));
        }
        if (vector instanceof NullVector) {
            buffers.clear();
        }
        List<MemorySegment> children =
                vector.getChildrenFromFields().stream().map(this::array).toList();
        MemorySegment struct =
                array(vector.getValueCount(), vector.getNullCount(), buffers, children);
        ReleaseCallback.armChild(struct, ARRAY_SIZE - 16);
        return struct;
    }

    private MemorySegment array(
            long length,
            long nullCount,
            List<MemorySegment> buffers,
            List<MemorySegment> children) {
        MemorySegment struct = arena.allocate(ARRAY_SIZE, 8);
        put(struct, 0, length);
        put(struct, 8, nullCount);
        put(struct, 24, buffers.size());
        put(struct, 32, children.size());
        put(struct, 40, pointers(buffers));
        put(struct, 48, pointers(children));
        return struct;
    }

    /// The C interface wants the lengths of the buffers that views point into.
    private MemorySegment sizes(List<ArrowBuf> buffers) {
        MemorySegment sizes = arena.allocate(Math.max(8, 8L * buffers.size()), 8);
        for (int i = 0; i < buffers.size(); i++) {
            put(sizes, 8L * i, buffers.get(i).capacity());
        }
        return sizes;
    }

    private long pointers(List<MemorySegment> targets) {
        MemorySegment list = arena.allocate(Math.max(8, 8L * targets.size()), 8);
        for (int i = 0; i < targets.size(); i++) {
            put(list, 8L * i, targets.get(i).address());
        }
        return list.address();
    }

    private static void put(MemorySegment struct, long offset, long value) {
        struct.set(ValueLayout.JAVA_LONG, offset, value);
    }
}
