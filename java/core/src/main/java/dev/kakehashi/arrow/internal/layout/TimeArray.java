// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/// Times of the day.
final class TimeArray extends CountArray {
    private static final long DAY = 86_400_000_000_000L;

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
        if (isNull(index)) {
            return null;
        }
        long nanoseconds = count(index);
        if (nanoseconds < 0 || nanoseconds >= DAY) {
            throw Failures.malformed(
                    "a time of day is %d nanoseconds, where a day has %d"
                            .formatted(nanoseconds, DAY));
        }
        return LocalTime.ofNanoOfDay(nanoseconds);
    }

    @Override
    public @Nullable LocalTime getObject(long index) {
        return getLocalTime(index);
    }
}
