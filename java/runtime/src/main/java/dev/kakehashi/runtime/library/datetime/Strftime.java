package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Repr;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// Writes days and times in a format of C's, as in the locale C.
final class Strftime {
    static final String[] DAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final LocalDateTime moment;
    private final PyInstance source;

    private Strftime(LocalDateTime moment, PyInstance source) {
        this.moment = moment;
        this.source = source;
    }

    static String of(PyInstance source, String format) {
        LocalDateTime moment =
                switch (source) {
                    case Datetime full -> full.moment;
                    case Date day -> day.date.atStartOfDay();
                    case Time time ->
                            LocalDate.of(1900, 1, 1)
                                    .atTime(
                                            (int) time.hour(),
                                            (int) time.minute(),
                                            (int) time.second(),
                                            (int) time.microsecond() * 1000);
                    default -> throw new IllegalArgumentException(Repr.typeName(source));
                };
        return new Strftime(moment, source).text(format);
    }

    /// {@return a moment of no known zone in a format}
    static String of(LocalDateTime moment, String format) {
        return new Strftime(moment, null).text(format);
    }

    private String text(String format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
                continue;
            }
            char flag = format.charAt(++i);
            if ("-_0^#".indexOf(flag) >= 0 && i + 1 < format.length()) {
                text.append(flagged(flag, format.charAt(++i)));
            } else {
                text.append(field(flag));
            }
        }
        return text.toString();
    }

    private String flagged(char flag, char directive) {
        String plain = field(directive);
        return switch (flag) {
            case '^' -> plain.toUpperCase(Locale.ROOT);
            case '#' ->
                    directive == 'p'
                            ? plain.toLowerCase(Locale.ROOT)
                            : plain.toUpperCase(Locale.ROOT);
            case '-' -> plain.replaceFirst("^[0 ]+(?=\\d)", "");
            case '_' -> spaced(plain);
            default -> plain.replaceFirst("^ (?=\\d)", "0");
        };
    }

    private static String spaced(String plain) {
        int zeros = 0;
        while (zeros < plain.length() - 1 && plain.charAt(zeros) == '0') {
            zeros++;
        }
        return " ".repeat(zeros) + plain.substring(zeros);
    }

    private String field(char directive) {
        return switch (directive) {
            case 'a' -> day().substring(0, 3);
            case 'A' -> day();
            case 'b', 'h' -> month().substring(0, 3);
            case 'B' -> month();
            case 'c' -> text("%a %b %e %H:%M:%S %Y");
            case 'C' -> two(moment.getYear() / 100);
            case 'd' -> two(moment.getDayOfMonth());
            case 'D', 'x' -> text("%m/%d/%y");
            case 'e' -> spaced(two(moment.getDayOfMonth()));
            case 'f' -> Ranges.padded(moment.getNano() / 1000, 6);
            case 'F' -> text("%Y-%m-%d");
            case 'g' -> two(moment.get(IsoFields.WEEK_BASED_YEAR) % 100);
            case 'G' -> Integer.toString(moment.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> two(moment.getHour());
            case 'I' -> two(twelve());
            case 'j' -> Ranges.padded(moment.getDayOfYear(), 3);
            case 'k' -> spaced(two(moment.getHour()));
            case 'l' -> spaced(two(twelve()));
            case 'm' -> two(moment.getMonthValue());
            case 'M' -> two(moment.getMinute());
            case 'n' -> "\n";
            case 'p' -> moment.getHour() < 12 ? "AM" : "PM";
            case 'P' -> moment.getHour() < 12 ? "am" : "pm";
            case 'r' -> text("%I:%M:%S %p");
            case 'R' -> text("%H:%M");
            case 's' ->
                    Long.toString(moment.atZone(java.time.ZoneId.systemDefault()).toEpochSecond());
            case 'S' -> two(moment.getSecond());
            case 't' -> "\t";
            case 'T', 'X' -> text("%H:%M:%S");
            case 'u' -> Integer.toString(moment.getDayOfWeek().getValue());
            case 'U' -> two(week(moment.getDayOfWeek().getValue() % 7));
            case 'V' -> two(moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> Integer.toString(moment.getDayOfWeek().getValue() % 7);
            case 'W' -> two(week(moment.getDayOfWeek().getValue() - 1));
            case 'y' -> two(moment.getYear() % 100);
            case 'Y' -> Integer.toString(moment.getYear());
            case 'z' -> Tzinfo.shown(offset(), "");
            case 'Z' -> zoneName();
            case '%' -> "%";
            default -> "%" + directive;
        };
    }

    private String day() {
        return DAYS[moment.getDayOfWeek().getValue() - 1];
    }

    private String month() {
        return MONTHS[moment.getMonthValue() - 1];
    }

    private int twelve() {
        int hour = moment.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    /// The week of the year, which begins on the day of the week that is number 0.
    private int week(int dayOfWeek) {
        return (moment.getDayOfYear() + 6 - dayOfWeek) / 7;
    }

    private Timedelta offset() {
        return switch (source) {
            case Datetime full -> full.offset();
            case Time time -> (Timedelta) time.utcoffset();
            case null, default -> null;
        };
    }

    private String zoneName() {
        Object name =
                source instanceof Datetime || source instanceof Time
                        ? Attributes.call(source, "tzname")
                        : null;
        return name == null ? "" : Repr.str(name);
    }

    private static String two(long number) {
        return Ranges.padded(number, 2);
    }
}
