// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.testing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.BatchAccess;
import dev.kakehashi.arrow.internal.CDataTemplate;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A producer of C structs, which counts what is released. The structs are as a native library
/// would make them, but that their functions are written in Java.
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // C calls them, with what C gives them.
public final class CStreams implements AutoCloseable {
    private static final long ARRAY_BYTES = 80;
    private static final long SCHEMA_BYTES = 72;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment releaseArray =
            stub("releaseArray", MethodType.methodType(void.class, MemorySegment.class));
    private final MemorySegment releaseSchema =
            stub("releaseSchema", MethodType.methodType(void.class, MemorySegment.class));
    private final MemorySegment releaseStream =
            stub("releaseStream", MethodType.methodType(void.class, MemorySegment.class));

    /// How often each kind of struct was released.
    public final AtomicInteger arraysReleased = new AtomicInteger();

    public final AtomicInteger schemasReleased = new AtomicInteger();
    public final AtomicInteger streamsReleased = new AtomicInteger();

    private final Deque<MemorySegment> batches = new ArrayDeque<>();
    private MemorySegment schema = MemorySegment.NULL;
    private int errno;
    private MemorySegment error = MemorySegment.NULL;
    private Runnable beforeNext = () -> {};

    /// {@return a struct ArrowArray over the memory of the batch, which has to stay open}
    public MemorySegment array(ArrowBatch batch) {
        return array(batch, struct -> {});
    }

    /// {@return such a struct, after it was spoilt}
    public MemorySegment array(ArrowBatch batch, Consumer<MemorySegment> spoil) {
        MemorySegment struct = CDataTemplate.array(BatchAccess.dataOf(batch), arena);
        MemorySegment all = MemorySegment.ofAddress(struct.address()).reinterpret(ARRAY_BYTES);
        all.set(ADDRESS, 64, releaseArray);
        spoil.accept(all);
        return all;
    }

    /// {@return a struct ArrowSchema for the batch}
    public MemorySegment schema(ArrowBatch batch) {
        MemorySegment struct = CDataTemplate.schema(BatchAccess.dataOf(batch).layouts(), arena);
        markReadable(MemorySegment.ofAddress(struct.address()).reinterpret(SCHEMA_BYTES));
        return struct;
    }

    private void markReadable(MemorySegment struct) {
        struct.set(ADDRESS, 56, releaseSchema);
        long count = struct.get(JAVA_LONG, 32);
        MemorySegment children = struct.get(ADDRESS, 40).reinterpret(8 * count);
        for (long i = 0; i < count; i++) {
            markReadable(children.getAtIndex(ADDRESS, i).reinterpret(SCHEMA_BYTES));
        }
        MemorySegment dictionary = struct.get(ADDRESS, 48);
        if (dictionary.address() != 0) {
            markReadable(dictionary.reinterpret(SCHEMA_BYTES));
        }
    }

    /// {@return a struct ArrowArrayStream of these structs}
    public MemorySegment stream(MemorySegment schemaStruct, MemorySegment... arrays) {
        schema = schemaStruct;
        batches.addAll(java.util.List.of(arrays));
        MemorySegment stream = arena.allocate(40, 8);
        MethodType get = MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class);
        stream.set(ADDRESS, 0, stub("getSchema", get));
        stream.set(ADDRESS, 8, stub("getNext", get));
        stream.set(
                ADDRESS,
                16,
                stub(
                        "getLastError",
                        MethodType.methodType(MemorySegment.class, MemorySegment.class)));
        stream.set(ADDRESS, 24, releaseStream);
        return stream;
    }

    /// From now on, the stream fails so.
    public void fail(int withErrno, String text) {
        errno = withErrno;
        error = arena.allocateFrom(text);
    }

    /// What the stream does each time before it gives a batch.
    public void beforeNext(Runnable action) {
        beforeNext = action;
    }

    private int getSchema(MemorySegment stream, MemorySegment out) {
        out.reinterpret(SCHEMA_BYTES).copyFrom(schema.reinterpret(SCHEMA_BYTES));
        return 0;
    }

    private int getNext(MemorySegment stream, MemorySegment out) {
        beforeNext.run();
        if (errno != 0) {
            return errno;
        }
        MemorySegment target = out.reinterpret(ARRAY_BYTES);
        MemorySegment batch = batches.poll();
        if (batch == null) {
            target.fill((byte) 0);
        } else {
            target.copyFrom(batch);
        }
        return 0;
    }

    private MemorySegment getLastError(MemorySegment stream) {
        return error;
    }

    private void releaseArray(MemorySegment struct) {
        arraysReleased.incrementAndGet();
        struct.reinterpret(ARRAY_BYTES).set(ADDRESS, 64, MemorySegment.NULL);
    }

    private void releaseSchema(MemorySegment struct) {
        schemasReleased.incrementAndGet();
        struct.reinterpret(SCHEMA_BYTES).set(ADDRESS, 56, MemorySegment.NULL);
    }

    private void releaseStream(MemorySegment struct) {
        streamsReleased.incrementAndGet();
        struct.reinterpret(40).set(ADDRESS, 24, MemorySegment.NULL);
    }

    private MemorySegment stub(String method, MethodType type) {
        try {
            MethodHandle handle = MethodHandles.lookup().bind(this, method, type);
            FunctionDescriptor descriptor =
                    type.returnType() == void.class
                            ? FunctionDescriptor.ofVoid(ADDRESS)
                            : type.returnType() == int.class
                                    ? FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)
                                    : FunctionDescriptor.of(ADDRESS, ADDRESS);
            return Linker.nativeLinker().upcallStub(handle, descriptor, arena);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
