// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names as they stand in SQL.
final class Identifiers {
    private static final Pattern PART =
            Pattern.compile("\\G(?:([\\p{L}_][\\p{L}\\p{N}_$]*)|(\"(?:[^\"]|\"\")+\"))(\\.|$)");

    private Identifiers() {}

    /// {@return the parts of the name of a table, which is nothing but that: names with dots
    /// between them, plain or in double quotes}
    static List<Part> table(String name) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(name);
        int end = 0;
        while (end < name.length() && matcher.find()) {
            String plain = matcher.group(1);
            String quoted = matcher.group(2);
            parts.add(
                    plain != null
                            ? new Part(plain, false)
                            : new Part(
                                    quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""),
                                    true));
            end = matcher.end();
        }
        if (parts.isEmpty() || end < name.length() || name.endsWith(".")) {
            throw new IllegalArgumentException(
                    "%s is not the name of a table: write names of letters, digits and _ with dots"
                                    .formatted(name)
                            + " between them, and put others in double quotes");
        }
        return parts;
    }

    /// One of the names between the dots.
    ///
    /// @param quoted whether it keeps its case and may have any characters
    record Part(String name, boolean quoted) {
        String sql(String quote) {
            return quoted ? Identifiers.quoted(name, quote) : name;
        }
    }

    /// {@return a name that keeps its case and may have any characters}
    ///
    /// @param quote what the database has around such names, as JDBC tells it
    static String quoted(String name, String quote) {
        return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
    }
}
