// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import dev.kakehashi.python.value.PyDateTime;
import dev.kakehashi.python.value.PyTime;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/// Python's times in Java's classes, where those keep all of them.
final class TemporalValues {
    private static final int MICROSECOND = 1_000;

    private TemporalValues() {}

    static Object time(TaggedValue value) throws IOException {
        LocalTime time = LocalTime.parse(value.text("v"));
        int fold = fold(value);
        Double offset = offset(value);
        String zone = zone(value);
        if (fold != 0 || zone != null) {
            return new PyTime(time, fold, offset, zone);
        }
        if (offset == null) {
            return time;
        }
        ZoneOffset exact = exact(offset);
        return exact == null ? new PyTime(time, fold, offset, null) : OffsetTime.of(time, exact);
    }

    static Object dateTime(TaggedValue value) throws IOException {
        LocalDateTime dateTime = LocalDateTime.parse(value.text("v"));
        int fold = fold(value);
        Double offset = offset(value);
        String zone = zone(value);
        PyDateTime all = new PyDateTime(dateTime, fold, offset, zone);
        if (offset == null) {
            return fold == 0 && zone == null ? dateTime : all;
        }
        ZoneOffset exact = exact(offset);
        if (exact == null) {
            return all;
        }
        if (zone == null) {
            return fold == 0 ? OffsetDateTime.of(dateTime, exact) : all;
        }
        ZonedDateTime zoned = inZone(dateTime, zone, exact);
        return zoned == null || fold(zoned) != fold ? all : zoned;
    }

    static Duration duration(List<@Nullable Object> parts) throws IOException {
        if (parts.size() < 3 || parts.size() > 4) {
            throw new IOException("a timedelta is three integers, or four with nanoseconds");
        }
        return Duration.ofDays(part(parts, 0))
                .plusSeconds(part(parts, 1))
                .plusNanos(Math.multiplyExact(part(parts, 2), MICROSECOND))
                .plusNanos(parts.size() == 4 ? part(parts, 3) : 0);
    }

    private static long part(List<@Nullable Object> parts, int index) throws IOException {
        if (parts.get(index) instanceof Long part) {
            return part;
        }
        throw new IOException("a part of a timedelta is no integer: " + parts);
    }

    /// {@return 1 if a time is the second of two that its zone's clocks show alike, else 0}
    static int fold(ZonedDateTime time) {
        List<ZoneOffset> offsets =
                time.getZone().getRules().getValidOffsets(time.toLocalDateTime());
        return offsets.size() == 2 && offsets.get(1).equals(time.getOffset()) ? 1 : 0;
    }

    private static @Nullable ZonedDateTime inZone(
            LocalDateTime time, String zone, ZoneOffset offset) {
        try {
            ZonedDateTime zoned = ZonedDateTime.ofLocal(time, ZoneId.of(zone), offset);
            boolean exact =
                    zoned.toLocalDateTime().equals(time) && zoned.getOffset().equals(offset);
            return exact ? zoned : null;
        } catch (DateTimeException e) {
            return null; // A zone that only Python knows.
        }
    }

    private static int fold(TaggedValue value) {
        return value.field("fold") instanceof Long fold ? fold.intValue() : 0;
    }

    private static @Nullable String zone(TaggedValue value) {
        return value.field("zone") instanceof String zone ? zone : null;
    }

    private static @Nullable Double offset(TaggedValue value) {
        return value.field("offset") instanceof Number offset ? offset.doubleValue() : null;
    }

    private static @Nullable ZoneOffset exact(double offset) {
        boolean exact =
                offset == Math.rint(offset) && Math.abs(offset) <= ZoneOffset.MAX.getTotalSeconds();
        return exact ? ZoneOffset.ofTotalSeconds((int) offset) : null;
    }
}
