// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/// A C stream that gives the same batch of int64 columns again and again and does nothing else, so
/// that what a reader does is all there is to measure. It is never freed.
final class EndlessStream {
    private static final long SCHEMA_BYTES = 72;
    private static final long SCHEMA_RELEASE = 56;
    private static final long ARRAY_BYTES = 80;
    private static final long ARRAY_RELEASE = 64;
    private static final long STREAM_BYTES = 40;
    private static final long STREAM_RELEASE = 24;
    private static final long NULLABLE = 2;

    private final Arena arena = Arena.global();
    private final MemorySegment schema;
    private final MemorySegment batch;
    private final MemorySegment stream;

    private EndlessStream(int columns, long rows) {
        schema = schema("+s", "", columns);
        batch = array(rows, columns, MemorySegment.NULL);
        MemorySegment values = arena.allocate(ValueLayout.JAVA_LONG, rows);
        for (int column = 0; column < columns; column++) {
            child(schema, 40, column, schema("l", "c" + column, 0));
            child(batch, 48, column, array(rows, 0, values));
        }
        stream = arena.allocate(STREAM_BYTES, 8);
        stream.set(ValueLayout.ADDRESS, 0, stub("getSchema", int.class, 2));
        stream.set(ValueLayout.ADDRESS, 8, stub("getNext", int.class, 2));
        stream.set(ValueLayout.ADDRESS, 16, stub("getLastError", MemorySegment.class, 1));
        stream.set(ValueLayout.ADDRESS, STREAM_RELEASE, stub("releaseStream", void.class, 1));
    }

    /// {@return a struct ArrowArrayStream of such batches}
    static MemorySegment of(int columns, long rows) {
        return new EndlessStream(columns, rows).stream;
    }

    private MemorySegment schema(String format, String name, int columns) {
        MemorySegment struct = arena.allocate(SCHEMA_BYTES, 8);
        struct.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(format));
        struct.set(ValueLayout.ADDRESS, 8, arena.allocateFrom(name));
        struct.set(ValueLayout.JAVA_LONG, 24, NULLABLE);
        struct.set(ValueLayout.JAVA_LONG, 32, columns);
        struct.set(ValueLayout.ADDRESS, 40, arena.allocate(ValueLayout.ADDRESS, columns));
        struct.set(ValueLayout.ADDRESS, SCHEMA_RELEASE, stub("releaseSchema", void.class, 1));
        return struct;
    }

    private MemorySegment array(long rows, int columns, MemorySegment values) {
        MemorySegment buffers = arena.allocate(ValueLayout.ADDRESS, 2);
        buffers.setAtIndex(ValueLayout.ADDRESS, 1, values);
        MemorySegment struct = arena.allocate(ARRAY_BYTES, 8);
        struct.set(ValueLayout.JAVA_LONG, 0, rows);
        struct.set(ValueLayout.JAVA_LONG, 24, columns == 0 ? 2 : 1);
        struct.set(ValueLayout.JAVA_LONG, 32, columns);
        struct.set(ValueLayout.ADDRESS, 40, buffers);
        struct.set(ValueLayout.ADDRESS, 48, arena.allocate(ValueLayout.ADDRESS, columns));
        struct.set(ValueLayout.ADDRESS, ARRAY_RELEASE, stub("releaseArray", void.class, 1));
        return struct;
    }

    private static void child(MemorySegment parent, long member, int index, MemorySegment child) {
        parent.get(ValueLayout.ADDRESS, member)
                .reinterpret(ValueLayout.ADDRESS.byteSize() * (index + 1))
                .setAtIndex(ValueLayout.ADDRESS, index, child);
    }

    private MemorySegment stub(String method, Class<?> result, int pointers) {
        Class<?>[] parameters = new Class<?>[pointers];
        ValueLayout[] layouts = new ValueLayout[pointers];
        Arrays.fill(parameters, MemorySegment.class);
        Arrays.fill(layouts, ValueLayout.ADDRESS);
        try {
            MethodHandle handle =
                    MethodHandles.lookup()
                            .bind(this, method, MethodType.methodType(result, parameters));
            FunctionDescriptor descriptor =
                    result == void.class
                            ? FunctionDescriptor.ofVoid(layouts)
                            : FunctionDescriptor.of(
                                    result == int.class
                                            ? ValueLayout.JAVA_INT
                                            : ValueLayout.ADDRESS,
                                    layouts);
            return Linker.nativeLinker().upcallStub(handle, descriptor, arena);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unused")
    private int getSchema(MemorySegment self, MemorySegment out) {
        MemorySegment.copy(schema, 0, out.reinterpret(SCHEMA_BYTES), 0, SCHEMA_BYTES);
        return 0;
    }

    @SuppressWarnings("unused")
    private int getNext(MemorySegment self, MemorySegment out) {
        MemorySegment.copy(batch, 0, out.reinterpret(ARRAY_BYTES), 0, ARRAY_BYTES);
        return 0;
    }

    @SuppressWarnings("unused")
    private MemorySegment getLastError(MemorySegment self) {
        return MemorySegment.NULL;
    }

    @SuppressWarnings("unused")
    private void releaseSchema(MemorySegment self) {
        self.reinterpret(SCHEMA_BYTES).set(ValueLayout.ADDRESS, SCHEMA_RELEASE, MemorySegment.NULL);
    }

    @SuppressWarnings("unused")
    private void releaseArray(MemorySegment self) {
        self.reinterpret(ARRAY_BYTES).set(ValueLayout.ADDRESS, ARRAY_RELEASE, MemorySegment.NULL);
    }

    @SuppressWarnings("unused")
    private void releaseStream(MemorySegment self) {
        self.reinterpret(STREAM_BYTES).set(ValueLayout.ADDRESS, STREAM_RELEASE, MemorySegment.NULL);
    }
}
