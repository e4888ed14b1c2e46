// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;

import java.lang.foreign.MemorySegment;

/// Counts of a unit of time, in 32 or 64 bits. Arrow has units that Polars has not: those are
/// converted as they are read.
abstract class CountArray extends FixedArray {
    private final boolean narrow;
    private final long factor;

    /// @param factor what a count is multiplied with to be one of the unit of the type
    CountArray(ArrayData data, BufferView view, long factor) {
        super(data, view);
        this.narrow = data.layout().width() == 4;
        this.factor = factor;
    }

    @Override
    public final long getLong(long index) {
        requireValue(index);
        return count(index);
    }

    final long count(long index) {
        long count = narrow ? values.getAtIndex(INT, index) : values.getAtIndex(LONG, index);
        if (factor == 1) {
            return count;
        }
        long converted = count * factor;
        if (Math.multiplyHigh(count, factor) != converted >> 63) {
            throw Failures.unsupported(
                    "A time in Arrow data, %d, is %d times as many of the unit that Polars has: more"
                                    .formatted(count, factor)
                            + " than 64 bits hold. Write it in a finer unit, or leave it out");
        }
        return converted;
    }

    @Override
    public final void copyInto(long[] target, int position) {
        if (narrow || factor != 1) {
            super.copyInto(target, position);
        } else {
            requireNoNulls();
            MemorySegment.copy(values, LONG, 0, target, position, Math.toIntExact(length()));
        }
    }
}
