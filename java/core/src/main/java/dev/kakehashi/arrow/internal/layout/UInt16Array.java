// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Unsigned integers of 16 bits.
final class UInt16Array extends FixedArray.Integers {
    UInt16Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public int getInt(long index) {
        requireValue(index);
        return Short.toUnsignedInt(values.getAtIndex(SHORT, index));
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return Short.toUnsignedLong(values.getAtIndex(SHORT, index));
    }

    @Override
    public @Nullable Integer getObject(long index) {
        return isNull(index) ? null : getInt(index);
    }
}
