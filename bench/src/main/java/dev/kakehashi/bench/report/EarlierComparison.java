// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import dev.kakehashi.bench.report.StoredReport.Median;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Two reports side by side, for people.
public final class EarlierComparison {
    private EarlierComparison() {}

    /// {@return a section of Markdown: what both have measured, and by how much it has changed}
    ///
    /// What only one of them has is named, not left out.
    public static String of(StoredReport earlier, StoredReport now) {
        StringBuilder text = new StringBuilder();
        text.append("\n## Since %s\n\n".formatted(earlier.date()));
        if (!earlier.machine().equals(now.machine())) {
            text.append(
                    "Another machine: %s then, %s now. The numbers say nothing about the program.\n\n"
                            .formatted(earlier.machine(), now.machine()));
        }
        text.append("| what | then | now | now / then |\n| --- | ---: | ---: | ---: |\n");
        now.medians().forEach((name, median) -> row(text, name, earlier, median));
        rest(text, "Not measured then", now, earlier);
        rest(text, "Not measured now", earlier, now);
        return text.toString();
    }

    private static void row(StringBuilder text, String name, StoredReport earlier, Median now) {
        Median then = earlier.medians().get(name);
        if (then != null && then.unit().equals(now.unit())) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.4g %s | %.4g %s | %.2f |%n",
                            name,
                            then.value(),
                            then.unit(),
                            now.value(),
                            now.unit(),
                            now.value() / then.value()));
        }
    }

    private static void rest(StringBuilder text, String title, StoredReport of, StoredReport in) {
        List<String> missing =
                of.medians().keySet().stream()
                        .filter(name -> !in.medians().containsKey(name))
                        .toList();
        if (!missing.isEmpty()) {
            text.append(
                    "\n%s: %s.\n"
                            .formatted(title, missing.stream().collect(Collectors.joining("; "))));
        }
    }
}
