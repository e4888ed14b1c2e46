// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Signed integers of 32 bits.
final class Int32Array extends FixedArray.Integers {
    Int32Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public int getInt(long index) {
        requireValue(index);
        return values.getAtIndex(INT, index);
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return values.getAtIndex(INT, index);
    }

    @Override
    public @Nullable Integer getObject(long index) {
        return isNull(index) ? null : getInt(index);
    }

    @Override
    public void copyInto(int[] target, int position) {
        requireNoNulls();
        MemorySegment.copy(values, INT, 0, target, position, Math.toIntExact(length()));
    }
}
