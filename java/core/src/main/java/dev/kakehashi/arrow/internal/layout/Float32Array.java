// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Floats of 32 bits.
final class Float32Array extends FixedArray {
    Float32Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public float getFloat(long index) {
        requireValue(index);
        return values.getAtIndex(FLOAT, index);
    }

    @Override
    public double getDouble(long index) {
        requireValue(index);
        return values.getAtIndex(FLOAT, index);
    }

    @Override
    public @Nullable Float getObject(long index) {
        return isNull(index) ? null : getFloat(index);
    }
}
