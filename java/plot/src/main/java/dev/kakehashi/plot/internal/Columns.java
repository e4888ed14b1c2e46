// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Series;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Reads columns of a frame as what stands on axes.
final class Columns {
    private Columns() {}

    static Series numbers(DataFrame frame, String name) {
        Series column = frame.column(name);
        if (!column.type().isNumeric()) {
            throw new IllegalArgumentException(
                    "Column '%s' is of type %s, and numbers are needed here: cast it, or count rows"
                            .formatted(name, column.type()));
        }
        return column;
    }

    /// {@return the value, or NaN for what cannot be drawn}
    static double number(Series column, long row) {
        if (column.isNull(row)) {
            return Double.NaN;
        }
        double value =
                column.getObject(row) instanceof Number number ? number.doubleValue() : Double.NaN;
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /// {@return where the value stands on a clock on the wall, or NaN for null}
    static double time(Series column, long row) {
        LocalDateTime time =
                switch (column.getObject(row)) {
                    case LocalDate date -> date.atTime(LocalTime.MIDNIGHT);
                    case LocalDateTime dateTime -> dateTime;
                    case ZonedDateTime zoned -> zoned.toLocalDateTime();
                    case null, default -> null;
                };
        return time == null ? Double.NaN : time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /// {@return the value as a name, or null}
    static @Nullable String name(Series column, long row) {
        return column.isNull(row) ? null : String.valueOf(column.getObject(row));
    }
}
