// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;

/// Floats of 64 bits.
final class Float64Array extends FixedArray {
    Float64Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public double getDouble(long index) {
        requireValue(index);
        return values.getAtIndex(DOUBLE, index);
    }

    @Override
    public @Nullable Double getObject(long index) {
        return isNull(index) ? null : getDouble(index);
    }

    @Override
    public void copyInto(double[] target, int position) {
        requireNoNulls();
        MemorySegment.copy(values, DOUBLE, 0, target, position, Math.toIntExact(length()));
    }
}
