// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;

/// Integers that no Java primitive holds, little end first in memory.
final class WideIntegers {
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private WideIntegers() {}

    static BigInteger unsigned(long bits) {
        BigInteger value = BigInteger.valueOf(bits);
        return bits < 0 ? value.add(TWO_TO_64) : value;
    }

    /// {@return the integer of `width` bytes, a multiple of 8, from `start` on}
    static BigInteger read(MemorySegment memory, long start, int width, boolean signed) {
        byte[] bigEndian = new byte[width];
        for (int i = 0; i < width; i++) {
            bigEndian[width - 1 - i] = memory.get(ValueLayout.JAVA_BYTE, start + i);
        }
        return signed ? new BigInteger(bigEndian) : new BigInteger(1, bigEndian);
    }
}
