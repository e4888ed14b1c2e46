// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Spans of time.
final class DurationArray extends CountArray {
    private final long perSecond;
    private final long nanoseconds;

    DurationArray(ArrayData data, BufferView view) {
        super(data, view, data.layout().format().charAt(2) == 's' ? 1000 : 1);
        DurationType type = (DurationType) type();
        this.perSecond = type.unit().perSecond();
        this.nanoseconds = type.unit().nanoseconds();
    }

    @Override
    public @Nullable Duration getDuration(long index) {
        if (isNull(index)) {
            return null;
        }
        long count = count(index);
        return Duration.ofSeconds(
                Math.floorDiv(count, perSecond), Math.floorMod(count, perSecond) * nanoseconds);
    }

    @Override
    public @Nullable Duration getObject(long index) {
        return getDuration(index);
    }
}
