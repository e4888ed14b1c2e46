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

    /// {@return the bits from `start` on, `length` of them, as a bitmap that starts with the first:
    /// in place where they start a byte, otherwise a copy in this memory}
    public static MemorySegment slice(
            MemorySegment bitmap, long start, long length, MemoryGroup memory) {
        if (length == 0) {
            return MemorySegment.NULL;
        }
        long bytes = bytes(length);
        int shift = (int) (start & 7);
        long first = start >>> 3;
        if (shift == 0) {
            return bitmap.asSlice(first, bytes);
        }
        MemorySegment shifted = memory.allocate(bytes);
        long last = (start + length - 1) >>> 3;
        for (long i = 0; i < bytes; i++) {
            int low = Byte.toUnsignedInt(bitmap.get(ValueLayout.JAVA_BYTE, first + i)) >>> shift;
            int high =
                    first + i < last
                            ? bitmap.get(ValueLayout.JAVA_BYTE, first + i + 1) << (8 - shift)
                            : 0;
            shifted.set(ValueLayout.JAVA_BYTE, i, (byte) (low | high));
        }
        return shifted;
    }
}
