// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Floats of 16 bits.
final class Float16Array extends FixedArray {
    Float16Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public float getFloat(long index) {
        requireValue(index);
        return Float.float16ToFloat(values.getAtIndex(SHORT, index));
    }

    @Override
    public double getDouble(long index) {
        requireValue(index);
        return Float.float16ToFloat(values.getAtIndex(SHORT, index));
    }

    @Override
    public @Nullable Float getObject(long index) {
        return isNull(index) ? null : getFloat(index);
    }
}
