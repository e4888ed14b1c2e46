// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import java.lang.foreign.MemorySegment;

/// Byte strings one after the other, with offsets of 64 bits.
final class Bytes64Array extends BytesArray {
    private final MemorySegment offsets;
    private final MemorySegment bytes;

    Bytes64Array(ArrayData data, BufferView view) {
        super(data, view);
        this.offsets = ListArray.offsets(data, view);
        this.bytes = view.bind(data.buffers()[2]);
    }

    @Override
    byte[] copy(long index) {
        long start = offsets.getAtIndex(FixedArray.LONG, index);
        return copy(bytes, start, offsets.getAtIndex(FixedArray.LONG, index + 1) - start);
    }

    @Override
    MemorySegment slice(long index) {
        long start = offsets.getAtIndex(FixedArray.LONG, index);
        return cut(bytes, start, offsets.getAtIndex(FixedArray.LONG, index + 1) - start);
    }
}
