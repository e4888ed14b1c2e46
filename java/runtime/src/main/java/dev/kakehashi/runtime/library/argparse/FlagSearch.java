package dev.kakehashi.runtime.library.argparse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the argument that a flag means: by its whole name, or by the start of it.
final class FlagSearch {
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+|-\\d*\\.\\d+");

    /// A flag that was found.
    ///
    /// @param argument whose flag it is; null if nobody's
    /// @param flag the whole flag
    /// @param value what stands behind it in the same text, or null
    record Found(Argument argument, String flag, String value) {}

    private final ArgumentParser parser;
    private final Map<String, Argument> flags = new LinkedHashMap<>();
    private boolean hasNegative;

    FlagSearch(ArgumentParser parser) {
        this.parser = parser;
        for (Argument argument : parser.arguments) {
            for (String flag : argument.flags) {
                flags.put(flag, argument);
                hasNegative |= NEGATIVE.matcher(flag).matches();
            }
        }
    }

    Argument exact(String flag) {
        return flags.get(flag);
    }

    /// {@return what a text means, or null if it is no flag}
    Found find(String text) {
        if (!text.startsWith("-")) {
            return null;
        }
        if (flags.containsKey(text)) {
            return new Found(flags.get(text), text, null);
        }
        if (text.length() == 1) {
            return null;
        }
        int equals = text.indexOf('=');
        if (equals >= 0 && flags.containsKey(text.substring(0, equals))) {
            String flag = text.substring(0, equals);
            return new Found(flags.get(flag), flag, text.substring(equals + 1));
        }
        List<Found> begun = begun(text, equals);
        if (begun.size() > 1) {
            List<String> names = new ArrayList<>();
            begun.forEach(each -> names.add(each.flag()));
            parser.fail("ambiguous option: " + text + " could match " + String.join(", ", names));
        }
        if (begun.size() == 1) {
            return begun.get(0);
        }
        if ((NEGATIVE.matcher(text).matches() && !hasNegative) || text.contains(" ")) {
            return null;
        }
        return new Found(null, text, null);
    }

    private List<Found> begun(String text, int equals) {
        List<Found> found = new ArrayList<>();
        if (text.startsWith("--")) {
            if (parser.abbreviates) {
                String start = equals < 0 ? text : text.substring(0, equals);
                String value = equals < 0 ? null : text.substring(equals + 1);
                flags.forEach(
                        (flag, argument) -> {
                            if (flag.startsWith(start)) {
                                found.add(new Found(argument, flag, value));
                            }
                        });
            }
            return found;
        }
        String brief = text.substring(0, Math.min(2, text.length()));
        flags.forEach(
                (flag, argument) -> {
                    if (flag.equals(brief)) {
                        found.add(new Found(argument, flag, text.substring(2)));
                    } else if (flag.startsWith(text)) {
                        found.add(new Found(argument, flag, null));
                    }
                });
        return found;
    }
}
