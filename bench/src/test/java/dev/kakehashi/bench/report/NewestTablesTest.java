// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds the tables of docs/benchmarks.md against the reports that are stored. With
/// `-Dtables.write=true` it writes them instead.
class NewestTablesTest {
    private static final Path REPORTS = Path.of("reports");
    private static final Path DOCUMENT = Path.of("../docs/benchmarks.md");
    private static final String BEGIN = "<!-- tables -->\n";
    private static final List<String> SECTIONS = List.of("PDS-H", "Python objects", "Figures");

    @Test
    void theDocumentShowsTheNewestReportOfEachKind() throws IOException {
        StringBuilder newest = new StringBuilder(BEGIN);
        for (String section : SECTIONS) {
            Optional<Path> report = newestWith(section);
            if (report.isPresent()) {
                String name = report.get().getFileName().toString();
                newest.append("\n%s\n".formatted(section(report.get(), section).strip()))
                        .append("\nFrom [%s](../bench/reports/%s).\n".formatted(name, name));
            }
        }
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        assertThat(begin).as("the mark " + BEGIN).isPositive();
        if (Boolean.getBoolean("tables.write")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + newest);
        } else {
            assertThat(document.substring(begin))
                    .as(
                            "write it: ./mvnw -pl bench -am test -Dtest=NewestTablesTest"
                                    + " -Dtables.write=true")
                    .isEqualTo(newest.toString());
        }
    }

    /// Names begin with the date.
    private static Optional<Path> newestWith(String section) throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .filter(report -> !section(report, section).isEmpty())
                    .findFirst();
        }
    }

    /// The section with its heading, one level deeper than in the report.
    private static String section(Path report, String section) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line : lines(report)) {
            if (line.startsWith("## ")) {
                inside = line.startsWith("## " + section);
            }
            if (inside && !line.startsWith("![")) {
                text.append(line.startsWith("## ") ? "#" + line : line).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> lines(Path report) {
        try {
            return Files.readAllLines(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
