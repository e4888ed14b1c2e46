// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// Writes to memory, or only counts what is written.
final class SegmentChannel implements WritableByteChannel {
    private final @Nullable MemorySegment memory;
    private long position;

    private SegmentChannel(@Nullable MemorySegment memory) {
        this.memory = memory;
    }

    static SegmentChannel into(MemorySegment memory) {
        return new SegmentChannel(memory);
    }

    static SegmentChannel counting() {
        return new SegmentChannel(null);
    }

    /// {@return how many bytes were written}
    long position() {
        return position;
    }

    @Override
    public int write(ByteBuffer source) {
        int length = source.remaining();
        if (memory != null && length > 0) {
            MemorySegment.copy(MemorySegment.ofBuffer(source), 0, memory, position, length);
        }
        source.position(source.limit());
        position += length;
        return length;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // The memory belongs to the caller.
    }
}
