// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Bitmaps: bit `n` is bit `n % 8`, the lowest first, of byte `n / 8`.
public final class Validity {
    private Validity() {}

    /// {@return bytes of so many bits}
    public static long bytes(long bits) {
        return (bits + 7) >>> 3;
    }

    /// {@return whether the bit is not set}
    public static boolean isNull(MemorySegment bitmap, long bit) {
        return (bitmap.get(ValueLayout.JAVA_BYTE, bit >>> 3) >>> (bit & 7) & 1) == 0;
    }

    /// {@return how many values of a column its bitmap has as null}
    public static long countNulls(ArrayData data) {
        if (data.nullCount() >= 0) {
            return data.nullCount();
        }
        return data.mayHaveNulls()
                ? countNulls(data.buffers()[0], data.offset(), data.length())
                : 0;
    }

    /// {@return how many of `count` bits from `first` on are not set}
    public static long countNulls(MemorySegment bitmap, long first, long count) {
        long end = first + count;
        long set = 0;
        long bit = first;
        while (bit < end && (bit & 7) != 0) {
            set += isNull(bitmap, bit++) ? 0 : 1;
        }
        for (; end - bit >= 64; bit += 64) {
            set += Long.bitCount(bitmap.get(ValueLayout.JAVA_LONG_UNALIGNED, bit >>> 3));
        }
        while (bit < end) {
            set += isNull(bitmap, bit++) ? 0 : 1;
        }
        return count - set;
    }
}
