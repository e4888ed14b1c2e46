// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// XXH32 with the seed 0, which LZ4 frames have as their checksum; after the xxHash specification
/// 0.1.1.
final class XxHash32 {
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int PRIME_1 = 0x9E3779B1;
    private static final int PRIME_2 = 0x85EBCA77;
    private static final int PRIME_3 = 0xC2B2AE3D;
    private static final int PRIME_4 = 0x27D4EB2F;
    private static final int PRIME_5 = 0x165667B1;
    private static final int STRIPE = 16;

    private XxHash32() {}

    static int of(MemorySegment bytes) {
        long size = bytes.byteSize();
        long position = 0;
        int hash;
        if (size >= STRIPE) {
            int first = 0x24234428; // The sum of the first two primes.
            int second = PRIME_2;
            int third = 0;
            int fourth = -PRIME_1;
            for (; position <= size - STRIPE; position += STRIPE) {
                first = round(first, bytes.get(INT, position));
                second = round(second, bytes.get(INT, position + 4));
                third = round(third, bytes.get(INT, position + 8));
                fourth = round(fourth, bytes.get(INT, position + 12));
            }
            hash =
                    Integer.rotateLeft(first, 1)
                            + Integer.rotateLeft(second, 7)
                            + Integer.rotateLeft(third, 12)
                            + Integer.rotateLeft(fourth, 18);
        } else {
            hash = PRIME_5;
        }
        hash += (int) size;
        for (; position <= size - 4; position += 4) {
            hash = Integer.rotateLeft(hash + bytes.get(INT, position) * PRIME_3, 17) * PRIME_4;
        }
        for (; position < size; position++) {
            int value = bytes.get(ValueLayout.JAVA_BYTE, position) & 0xff;
            hash = Integer.rotateLeft(hash + value * PRIME_5, 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 15) * PRIME_2;
        hash = (hash ^ hash >>> 13) * PRIME_3;
        return hash ^ hash >>> 16;
    }

    private static int round(int sum, int value) {
        return Integer.rotateLeft(sum + value * PRIME_2, 13) * PRIME_1;
    }
}
