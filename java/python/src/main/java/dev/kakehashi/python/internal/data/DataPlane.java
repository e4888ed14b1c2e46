// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.python.internal.data.SharedMemory.Mapping;
import dev.kakehashi.python.internal.wire.Command;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Frames and arrays between this process and a worker. Thread-safe.
public final class DataPlane {
    /// Bytes up to which a copy is cheaper than to keep a region as long as the data lives.
    private static final long SMALL = 1 << 18;

    private final DataCommands worker;
    private final SharedMemory memory = new SharedMemory();

    /// @param worker whose process shares its memory
    public DataPlane(DataCommands worker) {
        this.worker = worker;
    }

    /// {@return a frame of Python}
    ///
    /// @param batches the rows, which are read and not closed
    /// @param form of the protocol's `frame_make`
    /// @param arrays whether that form wants plain columns as arrays
    public @Nullable Object send(
            Schema schema, List<ArrowBatch> batches, String form, boolean arrays) {
        FrameContent content = new FrameContent(schema, batches, arrays);
        Lease lease = fill(content.bytes(), content::write);
        Command command = worker.command("frame_make").plain("form", form);
        command.plain("lease", lease.handle());
        content.told().forEach(command::plain);
        return useUp(lease, command);
    }

    /// {@return what the worker makes of a lease}
    @Nullable Object useUp(Lease lease, Command command) {
        try {
            return worker.run(command).value();
        } catch (RuntimeException | Error failure) {
            // The command may not have come to the worker.
            worker.release(lease.handle());
            throw failure;
        }
    }

    /// {@return a lease with this content}
    Lease fill(long bytes, Consumer<MemorySegment> writer) {
        Lease lease =
                Lease.of(worker.run(worker.command("data_lease").plain("bytes", bytes)).value());
        try {
            Mapping mapping = memory.enter(lease);
            try {
                writer.accept(mapping.memory());
            } finally {
                memory.leave(mapping);
            }
            return lease;
        } catch (RuntimeException | Error failure) {
            worker.release(lease.handle());
            throw failure;
        }
    }

    /// {@return the rows of a frame of Python, in place}
    public ArrowStream take(Object target) {
        return stream(Lease.of(worker.run(worker.command("frame_take").target(target)).value()));
    }

    /// {@return the Arrow IPC stream of a lease, which is given back when its batches are closed}
    ArrowStream stream(Lease lease) {
        Piece piece = open(lease);
        if (lease.bytes() > SMALL) {
            return ArrowIpc.read(piece.memory(), piece::close);
        }
        byte[] copy;
        try {
            copy = piece.memory().toArray(ValueLayout.JAVA_BYTE);
        } finally {
            piece.close();
        }
        return ArrowIpc.read(MemorySegment.ofArray(copy));
    }

    /// {@return the memory of a lease, which has to be closed}
    Piece open(Lease lease) {
        try {
            return new Piece(lease, memory.enter(lease));
        } catch (RuntimeException | Error failure) {
            worker.release(lease.handle());
            throw failure;
        }
    }

    /// Leased memory that this process reads.
    final class Piece {
        private final Lease lease;
        private final Mapping mapping;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Piece(Lease lease, Mapping mapping) {
            this.lease = lease;
            this.mapping = mapping;
        }

        MemorySegment memory() {
            return mapping.memory().asSlice(0, lease.bytes());
        }

        void close() {
            if (closed.compareAndSet(false, true)) {
                // First of all this process: then the worker may use the region for something else.
                memory.leave(mapping);
                worker.release(lease.handle());
            }
        }
    }

    /// Ends the exchange; what Java has taken stays readable until it is closed.
    public void close() {
        memory.close();
    }
}
