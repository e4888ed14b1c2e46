// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import dev.kakehashi.arrow.internal.BufferOwner;
import dev.kakehashi.arrow.internal.Failures;

import org.apache.arrow.flatbuf.Message;
import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Messages in memory, read in place.
final class SegmentSource implements MessageSource {
    static final int CONTINUATION = -1;

    private final MemorySegment memory;
    private final BufferOwner owner;
    private long position;

    /// Takes over the caller's share in the owner.
    SegmentSource(MemorySegment memory, BufferOwner owner) {
        this.memory = memory;
        this.owner = owner;
    }

    /// Goes on at another place.
    void seek(long newPosition) {
        position = newPosition;
    }

    @Override
    public @Nullable Message next() {
        if (memory.byteSize() - position < 4) {
            if (position == memory.byteSize()) {
                return null;
            }
            throw truncated();
        }
        int length = memory.get(JAVA_INT_UNALIGNED, position);
        position += 4;
        if (length == CONTINUATION) {
            requireBytes(4);
            length = memory.get(JAVA_INT_UNALIGNED, position);
            position += 4;
        }
        if (length == 0) {
            return null;
        }
        requireBytes(length);
        Message message = MessageSource.parse(memory.asSlice(position, length).asByteBuffer());
        position += length;
        return message;
    }

    @Override
    public Body body(long bytes) {
        requireBytes(bytes);
        MemorySegment body = memory.asSlice(position, bytes);
        position += bytes;
        owner.retain();
        return new Body(body, owner);
    }

    private void requireBytes(long bytes) {
        if (bytes < 0 || bytes > memory.byteSize() - position) {
            throw truncated();
        }
    }

    private RuntimeException truncated() {
        return Failures.malformed(
                "it ends in the middle of a message, after %d bytes".formatted(memory.byteSize()));
    }

    @Override
    public void close() {
        owner.release();
    }
}
