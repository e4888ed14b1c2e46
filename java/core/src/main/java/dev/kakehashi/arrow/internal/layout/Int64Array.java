// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Signed integers of 64 bits.
final class Int64Array extends FixedArray.Integers {
    Int64Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return values.getAtIndex(LONG, index);
    }

    @Override
    public @Nullable Long getObject(long index) {
        return isNull(index) ? null : getLong(index);
    }

    @Override
    public void copyInto(long[] target, int position) {
        requireNoNulls();
        MemorySegment.copy(values, LONG, 0, target, position, Math.toIntExact(length()));
    }
}
