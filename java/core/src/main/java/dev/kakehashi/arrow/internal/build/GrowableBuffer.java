// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.arrow.internal.MemoryGroup;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A buffer that grows as values are put behind those that it has.
final class GrowableBuffer {
    private static final long FIRST_CAPACITY = 64;

    private final MemoryGroup memory;
    private MemorySegment block;
    private long size;

    GrowableBuffer(MemoryGroup memory) {
        this.memory = memory;
        this.block = memory.allocate(FIRST_CAPACITY);
    }

    long size() {
        return size;
    }

    /// Makes room for so many bytes more.
    void reserve(long bytes) {
        long needed = Math.addExact(size, bytes);
        if (needed > block.byteSize()) {
            MemorySegment larger = memory.allocate(Math.max(needed, 2 * block.byteSize()));
            MemorySegment.copy(block, 0, larger, 0, size);
            memory.free(block);
            block = larger;
        }
    }

    void putByte(int value) {
        reserve(1);
        block.set(ValueLayout.JAVA_BYTE, size, (byte) value);
        size += 1;
    }

    void putShort(short value) {
        reserve(2);
        block.set(ValueLayout.JAVA_SHORT_UNALIGNED, size, value);
        size += 2;
    }

    void putInt(int value) {
        reserve(4);
        block.set(ValueLayout.JAVA_INT_UNALIGNED, size, value);
        size += 4;
    }

    void putLong(long value) {
        reserve(8);
        block.set(ValueLayout.JAVA_LONG_UNALIGNED, size, value);
        size += 8;
    }

    void putBytes(byte[] bytes) {
        reserve(bytes.length);
        MemorySegment.copy(bytes, 0, block, ValueLayout.JAVA_BYTE, size, bytes.length);
        size += bytes.length;
    }

    void putAll(MemorySegment source) {
        reserve(source.byteSize());
        MemorySegment.copy(source, 0, block, size, source.byteSize());
        size += source.byteSize();
    }

    void putZeros(long count) {
        reserve(count);
        block.asSlice(size, count).fill((byte) 0);
        size += count;
    }

    byte byteAt(long position) {
        return block.get(ValueLayout.JAVA_BYTE, position);
    }

    void setByteAt(long position, int value) {
        block.set(ValueLayout.JAVA_BYTE, position, (byte) value);
    }

    /// {@return what was put, in place}
    MemorySegment segment() {
        return block.asSlice(0, size);
    }
}
