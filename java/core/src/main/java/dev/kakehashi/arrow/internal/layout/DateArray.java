// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;

/// Days since 1970-01-01.
final class DateArray extends FixedArray {
    DateArray(ArrayData data, BufferView view) {
        super(data, view);
    }

    @Override
    public int getInt(long index) {
        requireValue(index);
        return values.getAtIndex(INT, index);
    }

    @Override
    public long getLong(long index) {
        return getInt(index);
    }

    @Override
    public @Nullable LocalDate getLocalDate(long index) {
        return isNull(index) ? null : LocalDate.ofEpochDay(values.getAtIndex(INT, index));
    }

    @Override
    public @Nullable LocalDate getObject(long index) {
        return getLocalDate(index);
    }

    @Override
    public void copyInto(int[] target, int position) {
        requireNoNulls();
        MemorySegment.copy(values, INT, 0, target, position, Math.toIntExact(length()));
    }
}
