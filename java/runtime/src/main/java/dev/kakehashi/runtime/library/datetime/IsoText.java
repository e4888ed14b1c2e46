package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.ValueError;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts in the formats of ISO 8601.
final class IsoText {
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d\\d)-(\\d\\d)|(\\d\\d)(\\d\\d)|-?W(\\d\\d)(?:-?(\\d))?)");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d\\d)(?::(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?|(\\d\\d)(?:(\\d\\d)(?:[.,](\\d+))?)?)?"
                        + "(Z|([+-])(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:\\.(\\d+))?)?)?)?");

    private IsoText() {}

    static LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            throw invalid(text);
        }
        return date(matcher);
    }

    private static LocalDate date(Matcher matcher) {
        long year = Long.parseLong(matcher.group(1));
        if (matcher.group(6) != null) {
            return week(
                    year,
                    Long.parseLong(matcher.group(6)),
                    matcher.group(7) == null ? 1 : Long.parseLong(matcher.group(7)));
        }
        boolean dashed = matcher.group(2) != null;
        return Ranges.date(
                year,
                Long.valueOf(matcher.group(dashed ? 2 : 4)),
                Long.valueOf(matcher.group(dashed ? 3 : 5)));
    }

    static LocalDate week(long year, long week, long day) {
        if (year < DatetimeModule.MINYEAR || year > DatetimeModule.MAXYEAR) {
            throw new ValueError("Year is out of range: " + year);
        }
        LocalDate inYear = LocalDate.of((int) year, 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum();
        if (week < 1 || week > weeks) {
            throw new ValueError("Invalid week: " + week);
        }
        if (day < 1 || day > 7) {
            throw new ValueError("Invalid day: " + day + " (range is [1, 7])");
        }
        LocalDate monday = inYear.minusDays(inYear.getDayOfWeek().getValue() - 1L);
        return monday.plusDays((week - 1) * 7 + day - 1);
    }

    static Time time(String text) {
        Matcher matcher = TIME.matcher(text.startsWith("T") ? text.substring(1) : text);
        if (!matcher.matches()) {
            throw invalid(text);
        }
        boolean colons = matcher.group(2) != null;
        return new Time(
                number(matcher.group(1)),
                number(matcher.group(colons ? 2 : 5)),
                number(matcher.group(colons ? 3 : 6)),
                micros(matcher.group(colons ? 4 : 7)),
                zone(matcher),
                0L);
    }

    private static Object zone(Matcher matcher) {
        String zone = matcher.group(8);
        if (zone == null) {
            return null;
        }
        if (zone.equals("Z")) {
            return Timezone.UTC;
        }
        long seconds =
                (number(matcher.group(10)) * 60 + number(matcher.group(11))) * 60
                        + number(matcher.group(12));
        long micros = seconds * Timedelta.SECOND + micros(matcher.group(13));
        return micros == 0
                ? Timezone.UTC
                : new Timezone(Timedelta.of(0, 0, zone.startsWith("-") ? -micros : micros));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long micros(String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "000000").substring(0, 6));
    }

    static Datetime moment(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.lookingAt()) {
            throw invalid(text);
        }
        LocalDate date = date(matcher);
        int end = matcher.end();
        if (end == text.length()) {
            return new Datetime(date.atStartOfDay(), null, 0);
        }
        int clock = text.offsetByCodePoints(end, 1);
        if (!TIME.matcher(text.substring(clock)).matches()) {
            throw invalid(text);
        }
        Time time = time(text.substring(clock));
        return (Datetime) Datetime.combine(null, new Date(date), time, true);
    }

    private static ValueError invalid(String text) {
        return new ValueError("Invalid isoformat string: " + Repr.of(text));
    }

    /// {@return a time of the day with as many parts as wanted}
    static String clock(long hour, long minute, long second, long micros, String parts) {
        String hours = Ranges.padded(hour, 2);
        String minutes = hours + ":" + Ranges.padded(minute, 2);
        String seconds = minutes + ":" + Ranges.padded(second, 2);
        return switch (parts) {
            case "auto" -> micros == 0 ? seconds : seconds + "." + Ranges.padded(micros, 6);
            case "hours" -> hours;
            case "minutes" -> minutes;
            case "seconds" -> seconds;
            case "milliseconds" -> seconds + "." + Ranges.padded(micros / 1000, 3);
            case "microseconds" -> seconds + "." + Ranges.padded(micros, 6);
            default -> throw new ValueError("Unknown timespec value");
        };
    }
}
