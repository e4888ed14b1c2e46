// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/// Times of the day.
final class TimeArray extends CountArray {
    TimeArray(ArrayData data, BufferView view) {
        super(data, view, nanoseconds(data.layout().format().charAt(2)));
    }

    private static long nanoseconds(char unit) {
        return switch (unit) {
            case 's' -> 1_000_000_000;
            case 'm' -> 1_000_000;
            case 'u' -> 1_000;
            default -> 1;
        };
    }

    @Override
    public @Nullable LocalTime getLocalTime(long index) {
        return isNull(index) ? null : LocalTime.ofNanoOfDay(count(index));
    }

    @Override
    public @Nullable LocalTime getObject(long index) {
        return getLocalTime(index);
    }
}
