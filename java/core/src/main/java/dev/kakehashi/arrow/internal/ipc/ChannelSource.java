// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.MemoryGroup;

import org.apache.arrow.flatbuf.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;

/// Messages of a channel, copied into memory as they come.
final class ChannelSource implements MessageSource {
    // What is read from a channel before more memory is taken, so that a forged length costs
    // nothing.
    private static final long STEP = 16L << 20;

    private final ReadableByteChannel channel;

    ChannelSource(ReadableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public @Nullable Message next() {
        ByteBuffer prefix = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        if (!fill(prefix, true)) {
            return null;
        }
        int length = prefix.getInt(0);
        if (length == SegmentSource.CONTINUATION) {
            fill(prefix.clear(), false);
            length = prefix.getInt(0);
        }
        if (length == 0) {
            return null;
        }
        if (length < 0) {
            throw Failures.malformed("a message has a header of %d bytes".formatted(length));
        }
        ByteBuffer header = ByteBuffer.allocate((int) Math.min(length, STEP));
        while (fill(header, false) && header.capacity() < length) {
            header =
                    ByteBuffer.allocate((int) Math.min(length, 2L * header.capacity()))
                            .put(header.flip());
        }
        return MessageSource.parse(header.flip());
    }

    @Override
    public Body body(long bytes) {
        if (bytes < 0) {
            throw Failures.malformed("a message has a body of %d bytes".formatted(bytes));
        }
        MemoryGroup memory = new MemoryGroup();
        try {
            MemorySegment body = memory.allocate(Math.min(bytes, STEP));
            long filled = 0;
            while (filled < bytes) {
                if (filled == body.byteSize()) {
                    MemorySegment larger = memory.allocate(Math.min(bytes, 2 * filled));
                    MemorySegment.copy(body, 0, larger, 0, filled);
                    memory.free(body);
                    body = larger;
                }
                long step = Math.min(body.byteSize() - filled, STEP);
                fill(body.asSlice(filled, step).asByteBuffer(), false);
                filled += step;
            }
            return new Body(body, BufferOwner.of(memory::free));
        } catch (RuntimeException | Error failure) {
            memory.free();
            throw failure;
        }
    }

    /// {@return whether the buffer was filled; it is not when the channel ends before its first
    /// byte, if that may be}
    private boolean fill(ByteBuffer buffer, boolean mayEnd) {
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    if (mayEnd && buffer.position() == 0) {
                        return false;
                    }
                    throw Failures.malformed("it ends in the middle of a message");
                }
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
