// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.TimeUnit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as Polars shows them: a space between date and time, and a fraction of three, six or nine
/// digits if any.
final class TemporalText {
    private static final DateTimeFormatter ZONE =
            DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final String[] PARTS = {"d", "h", "m", "s"};
    private static final long[] SECONDS = {86_400, 3_600, 60, 1};

    private TemporalText() {}

    static String of(LocalDate date) {
        return date.toString();
    }

    static String of(LocalTime time) {
        // LocalTime leaves out seconds that are zero, and groups the fraction as Polars does.
        String text = time.toString();
        return text.length() == "00:00".length() ? text + ":00" : text;
    }

    static String of(LocalDateTime time) {
        return of(time.toLocalDate()) + " " + of(time.toLocalTime());
    }

    static String of(ZonedDateTime time) {
        return of(time.toLocalDateTime()) + " " + ZONE.format(time);
    }

    /// {@return a span such as `1d 2h 3m 4s 5ms`; each part of a negative one has a sign}
    static String duration(long count, TimeUnit unit) {
        String smallest =
                switch (unit) {
                    case NANOSECONDS -> "ns";
                    case MICROSECONDS -> "µs";
                    case MILLISECONDS -> "ms";
                };
        if (count == 0) {
            return "0" + smallest;
        }
        StringBuilder text = new StringBuilder();
        long rest = count;
        for (int i = 0; i < PARTS.length; i++) {
            long size = SECONDS[i] * unit.perSecond();
            append(text, rest / size, PARTS[i]);
            rest %= size;
        }
        appendFraction(text, rest, unit);
        return text.toString();
    }

    private static void appendFraction(StringBuilder text, long fraction, TimeUnit unit) {
        long nanoseconds = fraction * unit.nanoseconds();
        if (nanoseconds % 1_000 != 0) {
            append(text, nanoseconds, "ns");
        } else if (nanoseconds % 1_000_000 != 0) {
            append(text, nanoseconds / 1_000, "µs");
        } else {
            append(text, nanoseconds / 1_000_000, "ms");
        }
    }

    private static void append(StringBuilder text, long number, String part) {
        if (number != 0) {
            text.append(text.isEmpty() ? "" : " ").append(number).append(part);
        }
    }
}
