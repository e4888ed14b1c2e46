package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.library.collections.NamedTuple;
import dev.kakehashi.runtime.library.collections.NamedTupleType;

import java.time.LocalDate;

/// Makes `time.struct_time`.
final class TimeTuples {
    private static final NamedTupleType TYPE =
            NamedTupleType.of(
                    "time.struct_time",
                    "time",
                    "tm_year",
                    "tm_mon",
                    "tm_mday",
                    "tm_hour",
                    "tm_min",
                    "tm_sec",
                    "tm_wday",
                    "tm_yday",
                    "tm_isdst");

    private TimeTuples() {}

    static NamedTuple of(LocalDate date, long hour, long minute, long second, long daylight) {
        return TYPE.of(
                (long) date.getYear(),
                (long) date.getMonthValue(),
                (long) date.getDayOfMonth(),
                hour,
                minute,
                second,
                date.getDayOfWeek().getValue() - 1L,
                (long) date.getDayOfYear(),
                daylight);
    }
}
