// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;
import dev.kakehashi.arrow.internal.Utf8;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Text and byte strings, however the layout says where they are.
abstract class BytesArray extends LayoutArray {
    private final boolean text;

    BytesArray(ArrayData data, BufferView view) {
        super(data, view);
        this.text = type().equals(DataType.STRING);
    }

    /// {@return the bytes of a value that is not null, in memory of their own}
    abstract byte[] copy(long index);

    static MemorySegment cut(MemorySegment memory, long start, long length) {
        requireWithin(memory, start, length);
        return memory.asSlice(start, length);
    }

    /// {@return the bytes of a value that is not null}
    abstract MemorySegment slice(long index);

    /// Refuses a value outside of its memory: nobody has looked at every offset before.
    static void requireWithin(MemorySegment memory, long start, long length) {
        if (start < 0 || length < 0 || length > memory.byteSize() - start) {
            throw Failures.malformed(
                    "a value of %d bytes at %d is outside of its %d bytes"
                            .formatted(length, start, memory.byteSize()));
        }
    }

    static byte[] copy(MemorySegment memory, long start, long length) {
        requireWithin(memory, start, length);
        byte[] bytes = new byte[Math.toIntExact(length)];
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, start, bytes, 0, bytes.length);
        return bytes;
    }

    @Override
    public final @Nullable String getString(long index) {
        if (!text) {
            return super.getString(index);
        }
        return isNull(index) ? null : Utf8.decode(copy(index));
    }

    @Override
    public final byte @Nullable [] getBytes(long index) {
        return isNull(index) ? null : copy(index);
    }

    @Override
    public final @Nullable MemorySegment getSegment(long index) {
        return isNull(index) ? null : slice(index).asReadOnly();
    }

    @Override
    public final @Nullable Object getObject(long index) {
        return text ? getString(index) : getBytes(index);
    }
}
