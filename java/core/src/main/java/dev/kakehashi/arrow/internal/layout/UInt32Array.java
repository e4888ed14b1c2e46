// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Unsigned integers of 32 bits.
final class UInt32Array extends FixedArray.Integers {
    UInt32Array(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public long getLong(long index) {
        requireValue(index);
        return Integer.toUnsignedLong(values.getAtIndex(INT, index));
    }

    @Override
    public @Nullable Long getObject(long index) {
        return isNull(index) ? null : getLong(index);
    }
}
