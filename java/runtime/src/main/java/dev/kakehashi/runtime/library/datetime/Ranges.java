package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.time.LocalDate;
import java.time.YearMonth;

/// Checks the fields of dates and times, with Python's errors.
final class Ranges {
    /// Python's ordinal of the first day of 1970.
    private static final long EPOCH_ORDINAL = 719163;

    private Ranges() {}

    static int field(Object value, String name, int last) {
        long number = Arguments.whole(value);
        if (number < 0 || number > last) {
            throw new ValueError(name + " must be in 0.." + last);
        }
        return (int) number;
    }

    static LocalDate date(Object year, Object month, Object day) {
        long y = Arguments.whole(year);
        long m = Arguments.whole(month);
        long d = Arguments.whole(day);
        if (y < DatetimeModule.MINYEAR || y > DatetimeModule.MAXYEAR) {
            throw new ValueError("year " + y + " is out of range");
        }
        if (m < 1 || m > 12) {
            throw new ValueError("month must be in 1..12");
        }
        if (d < 1 || d > YearMonth.of((int) y, (int) m).lengthOfMonth()) {
            throw new ValueError("day is out of range for month");
        }
        return LocalDate.of((int) y, (int) m, (int) d);
    }

    static int fold(Object value) {
        long fold = Arguments.whole(value);
        if (fold != 0 && fold != 1) {
            throw new ValueError("fold must be either 0 or 1");
        }
        return (int) fold;
    }

    static Object zone(Object value) {
        if (value == null || Tzinfo.isOne(value)) {
            return value;
        }
        throw new TypeError(
                "tzinfo argument must be None or of a tzinfo subclass, not type '"
                        + Repr.typeName(value)
                        + "'");
    }

    static long ordinal(LocalDate date) {
        return date.toEpochDay() + EPOCH_ORDINAL;
    }

    static LocalDate ofOrdinal(long ordinal) {
        return LocalDate.ofEpochDay(ordinal - EPOCH_ORDINAL);
    }

    /// {@return a number with zeros in front}
    static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
