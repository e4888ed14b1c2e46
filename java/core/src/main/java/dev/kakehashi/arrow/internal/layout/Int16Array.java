// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Signed integers of 16 bits.
final class Int16Array extends FixedArray.Integers {
    Int16Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public short getShort(long index) {
        requireValue(index);
        return values.getAtIndex(SHORT, index);
    }

    @Override
    public int getInt(long index) {
        requireValue(index);
        return values.getAtIndex(SHORT, index);
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return values.getAtIndex(SHORT, index);
    }

    @Override
    public @Nullable Short getObject(long index) {
        return isNull(index) ? null : getShort(index);
    }
}
