// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text and byte strings, however the layout says where they are.
abstract class BytesArray extends LayoutArray {
    private final boolean text;

    BytesArray(ArrayData data, BufferView view) {
        super(data, view);
        this.text = type().equals(DataType.STRING);
    }

    /// {@return the bytes of a value that is not null, in memory of their own}
    abstract byte[] copy(long index);

    /// {@return the bytes of a value that is not null}
    abstract MemorySegment slice(long index);

    static byte[] copy(MemorySegment memory, long start, long length) {
        byte[] bytes = new byte[Math.toIntExact(length)];
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, start, bytes, 0, bytes.length);
        return bytes;
    }

    @Override
    public final @Nullable String getString(long index) {
        if (!text) {
            return super.getString(index);
        }
        return isNull(index) ? null : new String(copy(index), StandardCharsets.UTF_8);
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
