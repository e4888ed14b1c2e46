// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Unsigned integers of 8 bits.
final class UInt8Array extends FixedArray.Integers {
    UInt8Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public short getShort(long index) {
        requireValue(index);
        return (short) Byte.toUnsignedInt(values.get(BYTE, index));
    }

    @Override
    public int getInt(long index) {
        requireValue(index);
        return Byte.toUnsignedInt(values.get(BYTE, index));
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return Byte.toUnsignedLong(values.get(BYTE, index));
    }

    @Override
    public @Nullable Short getObject(long index) {
        return isNull(index) ? null : getShort(index);
    }
}
