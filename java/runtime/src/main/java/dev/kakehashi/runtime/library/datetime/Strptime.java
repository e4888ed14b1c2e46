package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days and times in a format of C's, as in the locale C.
final class Strptime {
    private static final Map<Character, String> DIRECTIVES = new HashMap<>();

    static {
        DIRECTIVES.put('d', "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]");
        DIRECTIVES.put('f', "[0-9]{1,6}");
        DIRECTIVES.put('H', "2[0-3]|[0-1]\\d|\\d");
        DIRECTIVES.put('I', "1[0-2]|0[1-9]|[1-9]");
        DIRECTIVES.put('G', "\\d\\d\\d\\d");
        DIRECTIVES.put(
                'j', "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]");
        DIRECTIVES.put('m', "1[0-2]|0[1-9]|[1-9]");
        DIRECTIVES.put('M', "[0-5]\\d|\\d");
        DIRECTIVES.put('S', "6[0-1]|[0-5]\\d|\\d");
        DIRECTIVES.put('U', "5[0-3]|[0-4]\\d|\\d");
        DIRECTIVES.put('W', "5[0-3]|[0-4]\\d|\\d");
        DIRECTIVES.put('w', "[0-6]");
        DIRECTIVES.put('u', "[1-7]");
        DIRECTIVES.put('V', "5[0-3]|0[1-9]|[1-4]\\d|\\d");
        DIRECTIVES.put('y', "\\d\\d");
        DIRECTIVES.put('Y', "\\d\\d\\d\\d");
        DIRECTIVES.put('z', "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?-i:Z)");
        DIRECTIVES.put('A', words(Strftime.DAYS, 0));
        DIRECTIVES.put('a', words(Strftime.DAYS, 3));
        DIRECTIVES.put('B', words(Strftime.MONTHS, 0));
        DIRECTIVES.put('b', words(Strftime.MONTHS, 3));
        DIRECTIVES.put('p', "am|pm");
        DIRECTIVES.put('Z', "utc|gmt");
    }

    private final Map<Character, String> found = new HashMap<>();

    private Strptime() {}

    private static String words(String[] names, int length) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.add(length == 0 ? name : name.substring(0, length));
        }
        all.sort((a, b) -> b.length() - a.length());
        return String.join("|", all);
    }

    static Datetime moment(Object text, Object format) {
        if (!(text instanceof String given)) {
            throw new TypeError("strptime() argument 1 must be str, not " + Repr.typeName(text));
        }
        if (!(format instanceof String wanted)) {
            throw new TypeError("strptime() argument 2 must be str, not " + Repr.typeName(format));
        }
        Strptime reading = new Strptime();
        reading.match(given, wanted);
        return reading.result();
    }

    private void match(String text, String format) {
        List<Character> groups = new ArrayList<>();
        String pattern = pattern(format, groups);
        Matcher matcher =
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text);
        if (!matcher.lookingAt()) {
            throw new ValueError(
                    "time data " + Repr.of(text) + " does not match format " + Repr.of(format));
        }
        if (matcher.end() != text.length()) {
            throw new ValueError("unconverted data remains: " + text.substring(matcher.end()));
        }
        for (int i = 0; i < groups.size(); i++) {
            found.put(groups.get(i), matcher.group(i + 1));
        }
    }

    private static String pattern(String format, List<Character> groups) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (Character.isWhitespace(c)) {
                while (i + 1 < format.length() && Character.isWhitespace(format.charAt(i + 1))) {
                    i++;
                }
                pattern.append("\\s+");
            } else if (c != '%') {
                pattern.append(Pattern.quote(String.valueOf(c)));
            } else if (++i == format.length()) {
                throw new ValueError("stray % in format " + Repr.of(format));
            } else {
                directive(pattern, format.charAt(i), format, groups);
            }
        }
        return pattern.toString();
    }

    private static void directive(
            StringBuilder pattern, char directive, String format, List<Character> groups) {
        String whole =
                switch (directive) {
                    case 'c' -> "%a %b %d %H:%M:%S %Y";
                    case 'x' -> "%m/%d/%y";
                    case 'X' -> "%H:%M:%S";
                    default -> null;
                };
        if (whole != null) {
            pattern.append(pattern(whole, groups));
        } else if (directive == '%') {
            pattern.append('%');
        } else if (DIRECTIVES.containsKey(directive)) {
            if (groups.contains(directive)) {
                throw new dev.kakehashi.runtime.library.re.PatternError(
                        "redefinition of group name '" + directive + "'", null, null);
            }
            groups.add(directive);
            pattern.append('(').append(DIRECTIVES.get(directive)).append(')');
        } else {
            throw new ValueError(
                    "'" + directive + "' is a bad directive in format " + Repr.of(format));
        }
    }

    private long number(char directive, long otherwise) {
        String digits = found.get(directive);
        return digits == null ? otherwise : Long.parseLong(digits.strip());
    }

    private Datetime result() {
        long year = year();
        long month = number('m', name('B', 'b', Strftime.MONTHS, 1));
        long day = number('d', 1);
        LocalDate date = weekDate(year, month, day);
        return new Datetime(
                (long) date.getYear(),
                (long) date.getMonthValue(),
                (long) date.getDayOfMonth(),
                hour(),
                number('M', 0),
                number('S', 0),
                Long.valueOf((found.getOrDefault('f', "") + "000000").substring(0, 6)),
                zone(),
                0L);
    }

    private long year() {
        if (found.containsKey('y')) {
            long two = number('y', 0);
            return two <= 68 ? 2000 + two : 1900 + two;
        }
        return number('Y', 1900);
    }

    private long name(char full, char brief, String[] names, long otherwise) {
        String word = found.getOrDefault(full, found.get(brief));
        if (word == null) {
            return otherwise;
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
                return i + 1L;
            }
        }
        throw new IllegalStateException(word);
    }

    private long hour() {
        if (!found.containsKey('I')) {
            return number('H', 0);
        }
        long twelve = number('I', 0) % 12;
        return "pm".equalsIgnoreCase(found.get('p')) ? twelve + 12 : twelve;
    }

    private LocalDate weekDate(long year, long month, long day) {
        long weekday = found.containsKey('u') ? number('u', 1) : name('A', 'a', Strftime.DAYS, 0);
        if (found.containsKey('w')) {
            weekday = number('w', 0) == 0 ? 7 : number('w', 0);
        }
        if (found.containsKey('G') && found.containsKey('V')) {
            return IsoText.week(number('G', 1), number('V', 1), weekday);
        }
        if (found.containsKey('j')) {
            return LocalDate.ofYearDay((int) year, 1).plusDays(number('j', 1) - 1);
        }
        boolean sunday = found.containsKey('U');
        if ((sunday || found.containsKey('W')) && weekday > 0) {
            long week = number(sunday ? 'U' : 'W', 0);
            LocalDate first = LocalDate.of((int) year, 1, 1);
            long start =
                    sunday
                            ? first.getDayOfWeek().getValue() % 7
                            : first.getDayOfWeek().getValue() - 1L;
            long wanted = sunday ? weekday % 7 : weekday - 1;
            long toFirstWeek = start == 0 ? 0 : 7 - start;
            return first.plusDays(toFirstWeek + (week - 1) * 7 + wanted);
        }
        return Ranges.date(year, month, day);
    }

    private Object zone() {
        String zone = found.get('z');
        if (zone == null) {
            return null;
        }
        if (zone.equals("Z")) {
            return Timezone.UTC;
        }
        return IsoText.time("00:00" + zone).tzinfo();
    }
}
