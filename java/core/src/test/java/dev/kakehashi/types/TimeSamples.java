// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import dev.kakehashi.DataType;
import dev.kakehashi.TimeUnit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Dates, times and spans of them.
final class TimeSamples {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDateTime MOMENT = LEAP_DAY.atTime(13, 45, 59, 123_000_000);

    static final List<Sample> ALL = all();

    /// Counts that no calendar of Polars has: the ends of each range.
    static final List<Sample> BEYOND_THE_CALENDAR =
            List.of(
                    Sample.of(
                                    DataType.DATE,
                                    DataType.INT32,
                                    LocalDate.ofEpochDay(1),
                                    null,
                                    LocalDate.ofEpochDay(Integer.MIN_VALUE),
                                    LocalDate.ofEpochDay(Integer.MAX_VALUE),
                                    LocalDate.ofEpochDay(1))
                            .named("Date of every number"),
                    datetimeOfEveryCount(TimeUnit.MILLISECONDS, null),
                    datetimeOfEveryCount(TimeUnit.MICROSECONDS, null),
                    datetimeOfEveryCount(TimeUnit.NANOSECONDS, null),
                    datetimeOfEveryCount(TimeUnit.MICROSECONDS, "Europe/Berlin"),
                    durationOfEveryCount(TimeUnit.MILLISECONDS, ChronoUnit.MILLIS),
                    durationOfEveryCount(TimeUnit.NANOSECONDS, ChronoUnit.NANOS));

    private TimeSamples() {}

    private static List<Sample> all() {
        LocalTime time = LocalTime.ofNanoOfDay(49_559_123_456_789L);
        List<Sample> samples = new ArrayList<>();
        samples.add(
                Sample.of(
                        DataType.DATE,
                        DataType.datetime(TimeUnit.MICROSECONDS),
                        LEAP_DAY,
                        null,
                        LocalDate.of(1969, 12, 31),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        LEAP_DAY));
        samples.add(
                Sample.of(
                        DataType.TIME,
                        DataType.INT64,
                        time,
                        null,
                        LocalTime.MIN,
                        LocalTime.MAX,
                        time));
        for (String zone : Arrays.asList(null, "UTC", "Asia/Tokyo")) {
            samples.add(datetimes(TimeUnit.MILLISECONDS, zone));
            samples.add(datetimes(TimeUnit.MICROSECONDS, zone));
            samples.add(datetimes(TimeUnit.NANOSECONDS, zone));
        }
        samples.add(durations(TimeUnit.MILLISECONDS));
        samples.add(durations(TimeUnit.MICROSECONDS));
        samples.add(durations(TimeUnit.NANOSECONDS));
        return List.copyOf(samples);
    }

    private static Sample datetimes(TimeUnit unit, @Nullable String zone) {
        boolean nanoseconds = unit == TimeUnit.NANOSECONDS;
        LocalDateTime first = LocalDateTime.of(nanoseconds ? 1678 : 1, 1, 1, 0, 0);
        LocalDateTime last =
                switch (unit) {
                    case MILLISECONDS -> LocalDateTime.of(9999, 12, 31, 12, 59, 59, 999_000_000);
                    case MICROSECONDS -> LocalDateTime.of(9999, 12, 31, 12, 59, 59, 999_999_000);
                    case NANOSECONDS -> LocalDateTime.of(2262, 4, 11, 23, 47, 16, 854_775_000);
                };
        return Sample.of(
                DataType.datetime(unit, zone),
                DataType.DATE,
                at(MOMENT, zone),
                null,
                at(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000), zone),
                at(first, zone),
                at(last, zone),
                at(MOMENT, zone));
    }

    private static Object at(LocalDateTime time, @Nullable String zone) {
        return zone == null
                ? time
                : time.atOffset(ZoneOffset.UTC).atZoneSameInstant(ZoneId.of(zone));
    }

    private static Sample durations(TimeUnit unit) {
        Duration dayAndMore = Duration.ofDays(1).plusMillis(1);
        return Sample.of(
                DataType.duration(unit),
                DataType.INT64,
                dayAndMore,
                null,
                Duration.ofMillis(-1),
                Duration.ZERO,
                Duration.ofDays(-36500),
                dayAndMore);
    }

    private static Sample datetimeOfEveryCount(TimeUnit unit, @Nullable String zone) {
        DataType type = DataType.datetime(unit, zone);
        Object one = at(counted(1, unit), zone);
        return Sample.of(
                        type,
                        DataType.INT64,
                        one,
                        null,
                        at(counted(Long.MIN_VALUE, unit), zone),
                        at(counted(Long.MAX_VALUE, unit), zone),
                        one)
                .named(type + " of every count");
    }

    private static LocalDateTime counted(long count, TimeUnit unit) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(count, unit.perSecond()),
                Math.toIntExact(Math.floorMod(count, unit.perSecond()) * unit.nanoseconds()),
                ZoneOffset.UTC);
    }

    private static Sample durationOfEveryCount(TimeUnit unit, ChronoUnit same) {
        DataType type = DataType.duration(unit);
        return Sample.of(
                        type,
                        DataType.INT64,
                        Duration.of(1, same),
                        null,
                        Duration.of(Long.MIN_VALUE, same),
                        Duration.of(Long.MAX_VALUE, same),
                        Duration.of(1, same))
                .named(type + " of every count");
    }
}
