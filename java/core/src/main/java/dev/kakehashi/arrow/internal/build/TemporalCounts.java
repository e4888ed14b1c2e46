// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.TimeUnit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;

/// Java's times as counts of a unit. What is finer than the unit is refused.
///
/// @param unit what is counted
record TemporalCounts(TimeUnit unit) {
    ValueEncoder durations() {
        return (value, out) -> {
            Duration duration = (Duration) value;
            out.putLong(count(duration.getSeconds(), duration.getNano()));
        };
    }

    /// {@return an encoder of instants, or of times without zone}
    ValueEncoder datetimes(boolean zoned) {
        if (!zoned) {
            return (value, out) -> {
                LocalDateTime time = (LocalDateTime) value;
                out.putLong(
                        count(
                                time.toEpochSecond(ZoneOffset.UTC),
                                time.get(ChronoField.NANO_OF_SECOND)));
            };
        }
        return (value, out) -> {
            Instant instant =
                    switch (value) {
                        case Instant time -> time;
                        case ZonedDateTime time -> time.toInstant();
                        case OffsetDateTime time -> time.toInstant();
                        default ->
                                throw new ClassCastException(
                                        value.getClass().getName() + " is not an instant");
                    };
            out.putLong(count(instant.getEpochSecond(), instant.getNano()));
        };
    }

    private long count(long seconds, int nanoseconds) {
        if (nanoseconds % unit.nanoseconds() != 0) {
            throw new ArithmeticException("finer than the unit");
        }
        long fraction = nanoseconds / unit.nanoseconds();
        // Before 1970, the product alone may pass the range where the sum does not.
        return seconds < 0
                ? Math.addExact(
                        Math.multiplyExact(seconds + 1, unit.perSecond()),
                        fraction - unit.perSecond())
                : Math.addExact(Math.multiplyExact(seconds, unit.perSecond()), fraction);
    }
}
