// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.python.data.PyArray;
import dev.kakehashi.python.data.PyFrameStream;
import dev.kakehashi.python.data.PyFrames;
import dev.kakehashi.python.internal.data.SharedMemory.Mapping;
import dev.kakehashi.python.internal.wire.Command;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// {@return a frame of Python with the rows of one of Java}
    public @Nullable Object send(PyFrames frames) {
        return make(worker.command("frame_make"), frames);
    }

    /// {@return the rows of what a callable of Python makes of a frame, in place}
    ///
    /// @param callable names it in a command
    public ArrowStream apply(PyFrames frames, Consumer<Command> callable) {
        Command command = worker.command("frame_apply");
        callable.accept(command);
        return read(Lease.of(make(command, frames)));
    }

    private @Nullable Object make(Command command, PyFrames frames) {
        FrameContent content =
                new FrameContent(
                        frames.frame().schema(), frames.frame().batches(), frames.form().arrays());
        Lease lease = fill(content.bytes(), content::write);
        command.plain("form", frames.form().wire()).plain("lease", lease.handle());
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
        return read(Lease.of(worker.run(worker.command("frame_take").target(target)).value()));
    }

    /// {@return the rows of what Python makes as it is asked for}
    public ArrowStream stream(Object target) {
        Object told = worker.run(worker.command("frames_open").target(target)).value();
        String reader = String.valueOf(told);
        Runnable release = () -> worker.release(reader);
        try {
            return new PulledStream(() -> next(reader), release);
        } catch (RuntimeException | Error failure) {
            release.run();
            throw failure;
        }
    }

    private @Nullable ArrowStream next(String reader) {
        Object told = worker.run(worker.command("frames_next").plain("reader", reader)).value();
        return told == null ? null : read(Lease.of(told));
    }

    /// {@return what gives Python the batches of a stream as it asks for them}
    public @Nullable Object send(PyFrameStream stream) {
        boolean reader = stream.form() == PyFrames.Form.PYARROW;
        PushedStream source =
                new PushedStream(this, stream.batches(), stream.form().arrays(), reader);
        return worker.run(
                        worker.command("frames_feed")
                                .plain("form", stream.form().wire())
                                .operand("source", source))
                .value();
    }

    /// {@return an array of numpy with the items of one of Java}
    public @Nullable Object send(PyArray array) {
        MemorySegment items = array.memory();
        Lease lease = fill(items.byteSize(), shared -> shared.copyFrom(items));
        return useUp(
                lease,
                worker.command("array_make")
                        .plain("lease", lease.handle())
                        .plain("bytes", items.byteSize())
                        .plain("dtype", array.dtype())
                        .plain("shape", Arrays.stream(array.shape()).boxed().toList())
                        .plain("order", array.isColumnOrder() ? "F" : "C"));
    }

    /// {@return the items of an array of numpy, in place}
    public PyArray takeArray(Object target) {
        Map<?, ?> told =
                (Map<?, ?>)
                        Objects.requireNonNull(
                                worker.run(worker.command("array_take").target(target)).value());
        Piece piece = open(Lease.of(told));
        long[] shape =
                ((List<?>) Objects.requireNonNull(told.get("shape")))
                        .stream().mapToLong(length -> ((Number) length).longValue()).toArray();
        boolean columnOrder = Lease.text(told, "order").equals("F");
        String dtype = Lease.text(told, "dtype");
        if (piece.memory().byteSize() > SMALL) {
            ArrayMemory shared = new ArrayMemory(piece.memory(), piece::close);
            return PyArray.over(dtype, shape, columnOrder, shared.memory(), shared::close);
        }
        try {
            MemorySegment copy =
                    Arena.ofAuto()
                            .allocate(Math.max(1, piece.memory().byteSize()), 64)
                            .asSlice(0, piece.memory().byteSize())
                            .copyFrom(piece.memory());
            return PyArray.over(dtype, shape, columnOrder, copy, () -> {});
        } finally {
            piece.close();
        }
    }

    /// {@return the Arrow IPC stream of a lease, which is given back when its batches are closed}
    ArrowStream read(Lease lease) {
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
