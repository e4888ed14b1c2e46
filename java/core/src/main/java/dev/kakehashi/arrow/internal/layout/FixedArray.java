// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;

/// Values of one width. Their memory starts at the first value and ends after the last, so that it
/// checks indices.
abstract class FixedArray extends LayoutArray {
    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
    static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

    final MemorySegment values;

    FixedArray(ArrayData data, BufferView view) {
        super(data, view);
        this.values = values(data, view, data.layout().width());
    }

    /// {@return the values of a column, cut to what belongs to it}
    static MemorySegment values(ArrayData data, BufferView view, long width) {
        return data.length() == 0
                ? MemorySegment.NULL
                : view.bind(
                        data.buffers()[1].asSlice(data.offset() * width, data.length() * width));
    }

    /// Integers that a long can hold.
    abstract static class Integers extends FixedArray {
        Integers(ArrayData data, BufferView view) {
            super(data, view);
        }

        @Override
        public final @Nullable BigInteger getBigInteger(long index) {
            return isNull(index) ? null : BigInteger.valueOf(getLong(index));
        }
    }
}
