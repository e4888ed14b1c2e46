// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.arrow.internal.MemoryGroup;

import java.lang.foreign.MemorySegment;

/// Bits, put one behind the other.
final class BitBuffer {
    private final GrowableBuffer bytes;
    private long size;

    BitBuffer(MemoryGroup memory) {
        this.bytes = new GrowableBuffer(memory);
    }

    void put(boolean bit) {
        int position = (int) (size & 7);
        if (position == 0) {
            bytes.putByte(bit ? 1 : 0);
        } else if (bit) {
            long last = bytes.size() - 1;
            bytes.setByteAt(last, bytes.byteAt(last) | 1 << position);
        }
        size++;
    }

    void putOnes(long count) {
        for (long i = 0; i < count; i++) {
            if ((size & 7) == 0 && count - i >= 8) {
                bytes.putByte(0xff);
                size += 8;
                i += 7;
            } else {
                put(true);
            }
        }
    }

    MemorySegment segment() {
        return bytes.segment();
    }
}
