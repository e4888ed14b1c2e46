// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Signed integers of 8 bits.
final class Int8Array extends FixedArray.Integers {
    Int8Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public byte getByte(long index) {
        requireValue(index);
        return values.get(BYTE, index);
    }

    @Override
    public short getShort(long index) {
        requireValue(index);
        return values.get(BYTE, index);
    }

    @Override
    public int getInt(long index) {
        requireValue(index);
        return values.get(BYTE, index);
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return values.get(BYTE, index);
    }

    @Override
    public @Nullable Byte getObject(long index) {
        return isNull(index) ? null : getByte(index);
    }
}
