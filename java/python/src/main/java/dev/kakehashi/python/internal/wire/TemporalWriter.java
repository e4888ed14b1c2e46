// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.value.PyDateTime;
import dev.kakehashi.python.value.PyTime;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;

/// Writes Java's times, unless Python would lose some of them.
final class TemporalWriter {
    private static final int NANOSECONDS = 1_000;
    private static final int MAX_YEAR = 9_999;

    private TemporalWriter() {}

    static void date(JsonGenerator json, LocalDate date) throws IOException {
        TaggedWriter.text(json, "date", checked(date).toString());
    }

    static void time(JsonGenerator json, PyTime time) throws IOException {
        write(
                json,
                "time",
                checked(time.time()).toString(),
                time.fold(),
                time.offset(),
                time.zone());
    }

    static void dateTime(JsonGenerator json, PyDateTime time) throws IOException {
        write(
                json,
                "datetime",
                checked(checked(time.dateTime())).toString(),
                time.fold(),
                time.offset(),
                time.zone());
    }

    private static void write(
            JsonGenerator json,
            String tag,
            String text,
            int fold,
            @Nullable Double offset,
            @Nullable String zone)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("$", tag);
        json.writeStringField("v", text);
        if (fold != 0) {
            json.writeNumberField("fold", fold);
        }
        if (offset != null) {
            if (offset == Math.rint(offset)) {
                json.writeNumberField("offset", offset.longValue());
            } else {
                json.writeNumberField("offset", offset);
            }
        }
        if (zone != null) {
            json.writeStringField("zone", zone);
        }
        json.writeEndObject();
    }

    static PyTime fields(OffsetTime time) {
        return new PyTime(time.toLocalTime(), 0, seconds(time.getOffset()), null);
    }

    static PyDateTime fields(OffsetDateTime time) {
        return new PyDateTime(time.toLocalDateTime(), 0, seconds(time.getOffset()), null);
    }

    static PyDateTime fields(Instant instant) {
        return fields(instant.atOffset(ZoneOffset.UTC));
    }

    /// A zone that is a plain offset has no name in Python.
    static PyDateTime fields(ZonedDateTime time) {
        if (time.getZone() instanceof ZoneOffset) {
            return fields(time.toOffsetDateTime());
        }
        return new PyDateTime(
                time.toLocalDateTime(),
                TemporalValues.fold(time),
                seconds(time.getOffset()),
                time.getZone().getId());
    }

    static List<Long> parts(Duration duration) {
        if (duration.getNano() % NANOSECONDS != 0) {
            throw lossy(duration, "nanoseconds");
        }
        long days = Math.floorDiv(duration.getSeconds(), 86_400L);
        if (Math.abs(days) > 999_999_999) {
            throw lossy(duration, "more than 999,999,999 days");
        }
        return List.of(
                days,
                Math.floorMod(duration.getSeconds(), 86_400L),
                (long) duration.getNano() / NANOSECONDS);
    }

    private static Double seconds(ZoneOffset offset) {
        return (double) offset.getTotalSeconds();
    }

    private static LocalDate checked(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > MAX_YEAR) {
            throw lossy(date, "a year outside of 1 to 9999");
        }
        return date;
    }

    private static LocalDateTime checked(LocalDateTime time) {
        checked(time.toLocalDate());
        return time;
    }

    private static <T extends Temporal> T checked(T time) {
        if (time.get(ChronoField.NANO_OF_SECOND) % NANOSECONDS != 0) {
            throw lossy(time, "nanoseconds");
        }
        return time;
    }

    private static TypeMismatchException lossy(Object time, String what) {
        return new TypeMismatchException(
                "Python's times do not have %s: %s. Truncate or limit it first."
                        .formatted(what, time),
                "",
                "");
    }
}
