// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import java.lang.foreign.MemorySegment;

/// Byte strings of one length.
final class FixedBytesArray extends BytesArray {
    private final MemorySegment values;
    private final long width;

    FixedBytesArray(ArrayData data, BufferView view) {
        super(data, view);
        this.width = data.layout().width();
        this.values = FixedArray.values(data, view, width);
    }

    @Override
    byte[] copy(long index) {
        return copy(values, index * width, width);
    }

    @Override
    MemorySegment slice(long index) {
        return values.asSlice(index * width, width);
    }
}
