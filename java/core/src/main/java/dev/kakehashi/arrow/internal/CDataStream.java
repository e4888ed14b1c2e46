// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.CDataBatch.Columns;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Cleaner;
import java.util.concurrent.locks.ReentrantLock;

/// A struct ArrowArrayStream as a stream.
public final class CDataStream implements ArrowStream {
    private final MemorySegment stream;
    // Where the functions of the stream put what they give, until it is moved out.
    private final MemorySegment schema;
    private final MemorySegment array;
    private final NativeCalls calls;
    private final Cleaner.Cleanable release;
    // Held while a function of the stream runs: the struct is for one thread at a time, and release
    // comes last.
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Columns columns;
    private boolean ended;
    private boolean closed;

    private CDataStream(MemorySegment structs, NativeCalls calls) {
        this.stream = structs.asSlice(0, CDataStructs.STREAM_BYTES);
        this.schema = structs.asSlice(CDataStructs.STREAM_BYTES, CDataStructs.SCHEMA_BYTES);
        this.array =
                structs.asSlice(
                        CDataStructs.STREAM_BYTES + CDataStructs.SCHEMA_BYTES,
                        CDataStructs.ARRAY_BYTES);
        this.calls = calls;
        this.release =
                Cleanup.register(
                        this, () -> CDataFunctions.release(structs, CDataStructs.STREAM_RELEASE));
    }

    /// {@return a stream that has taken over the struct, which is left released}
    public static ArrowStream importFrom(MemorySegment stream, NativeCalls calls) {
        long callback = stream.get(ValueLayout.JAVA_LONG_UNALIGNED, CDataStructs.STREAM_RELEASE);
        if (callback == 0) {
            throw Failures.malformed("the stream has been released");
        }
        // One piece of memory for all structs: each piece costs as much as a call.
        MemorySegment moved =
                CDataBatch.newStruct(
                        CDataStructs.STREAM_BYTES
                                + CDataStructs.SCHEMA_BYTES
                                + CDataStructs.ARRAY_BYTES);
        MemorySegment.copy(stream, 0, moved, 0, CDataStructs.STREAM_BYTES);
        stream.set(ValueLayout.JAVA_LONG_UNALIGNED, CDataStructs.STREAM_RELEASE, 0);
        return new CDataStream(moved, calls);
    }

    /// {@return a stream that has taken over the struct at this address, which is left released}
    public static ArrowStream importFrom(long address, NativeCalls calls) {
        if (address == 0) {
            throw Failures.malformed("the address of the stream is null");
        }
        return importFrom(NativeMemory.segment(address, CDataStructs.STREAM_BYTES), calls);
    }

    @Override
    public Schema schema() {
        lock.lock();
        try {
            return columns().schema();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable ArrowBatch next() {
        lock.lock();
        try {
            Columns known = columns();
            requireOpen();
            if (ended) {
                return null;
            }
            get(CDataStructs.STREAM_GET_NEXT, array);
            if (array.get(ValueLayout.JAVA_LONG_UNALIGNED, CDataStructs.ARRAY_RELEASE) == 0) {
                ended = true;
                return null;
            }
            return CDataBatch.take(array, known);
        } finally {
            lock.unlock();
        }
    }

    private Columns columns() {
        Columns known = columns;
        if (known == null) {
            requireOpen();
            get(CDataStructs.STREAM_GET_SCHEMA, schema);
            known = CDataBatch.takeSchema(schema);
            columns = known;
        }
        return known;
    }

    private void get(long member, MemorySegment out) {
        // What the last call left there has been taken out.
        out.fill((byte) 0);
        calls.run(
                () -> {
                    int errno = CDataFunctions.get(stream, member, out);
                    if (errno != 0) {
                        throw calls.failure(errno, CDataFunctions.lastError(stream));
                    }
                    return errno;
                });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This Arrow stream is closed");
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                calls.run(
                        () -> {
                            release.clean();
                            return closed;
                        });
            }
        } finally {
            lock.unlock();
        }
    }
}
