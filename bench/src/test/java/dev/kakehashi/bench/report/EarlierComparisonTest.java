// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class EarlierComparisonTest {
    @TempDir Path folder;

    private Report report(String processor, List<QueryResult> queries, List<Figure> figures) {
        return new Report(
                Instant.parse("2026-01-02T03:04:05Z"),
                new Machine("Linux 6", "amd64", processor, 2, 24, 0.25),
                "1",
                "doubles",
                3,
                List.of(new PeerResult("Kakehashi", ""), new PeerResult("py-polars 1", "")),
                queries,
                Comparison.NONE,
                figures);
    }

    private StoredReport stored(Report report) throws IOException {
        Path file = Files.createTempFile(folder, "report", ".json");
        try (Writer json = Files.newBufferedWriter(file)) {
            JsonReport.write(report, json);
        }
        return StoredReport.read(file);
    }

    private static QueryResult query(int number, double kakehashi, double polars) {
        return new QueryResult(
                number,
                1,
                List.of(
                        new double[] {kakehashi, kakehashi, 100},
                        new double[] {polars, polars, polars}));
    }

    @Test
    void saysByHowMuchEachMedianHasChanged() throws IOException {
        StoredReport then =
                stored(
                        report(
                                "EPYC",
                                List.of(query(6, 20, 10)),
                                List.of(Figure.of("Ten rows", 80, "us", ""))));
        StoredReport now =
                stored(
                        report(
                                "EPYC",
                                List.of(query(6, 10, 10)),
                                List.of(Figure.of("Ten rows", 120, "us", ""))));

        assertThat(EarlierComparison.of(then, now))
                .contains("## Since 2026-01-02T03:04:05Z")
                .contains(
                        "| Q6 of Kakehashi, scale factor 1, doubles | 20.00 ms | 10.00 ms | 0.50 |")
                .contains(
                        "| Q6 of py-polars 1, scale factor 1, doubles | 10.00 ms | 10.00 ms | 1.00"
                                + " |")
                .contains("| Ten rows | 80.00 us | 120.0 us | 1.50 |")
                .doesNotContain("Not measured")
                .doesNotContain("Another machine");
    }

    @Test
    void namesWhatOnlyOneOfThemHasAndAnotherMachine() throws IOException {
        StoredReport then =
                stored(report("EPYC", List.of(), List.of(Figure.of("Old", 1, "us", ""))));
        StoredReport now =
                stored(report("Xeon", List.of(), List.of(Figure.of("New", 1, "us", ""))));

        assertThat(EarlierComparison.of(then, now))
                .contains("Not measured then: New.")
                .contains("Not measured now: Old.")
                .contains("Another machine: EPYC, 2 processors, amd64 then, Xeon");
    }

    @Test
    void readsEveryReportOfTheProject() throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.list(Path.of("reports"))) {
            reports = files.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertThat(reports).isNotEmpty();
        for (Path report : reports) {
            assertThat(StoredReport.read(report).medians()).as("%s", report).isNotEmpty();
        }
        assertThat(
                        StoredReport.read(Path.of("reports/2026-11-21T092131Z-sf-1-doubles.json"))
                                .medians()
                                .get("Q1 of Kakehashi, scale factor 1, doubles"))
                .satisfies(median -> assertThat(median.value()).isEqualTo(427.8, within(0.05)));
    }

    @Test
    void refusesAFileThatIsNoReport() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"date\": \"today\"}");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> StoredReport.read(file))
                .withMessageContaining("has no 'machine'");
    }

    @Test
    void chartsShowQueriesAndFigures() throws IOException {
        Report report =
                report(
                        "EPYC",
                        List.of(query(6, 20, 10), query(7, 5, 6)),
                        List.of(Figure.of("Ten rows", 80, "us", 100, "")));

        String section = ReportCharts.write(report, folder, "name");

        assertThat(section).contains("(name.queries.svg)").contains("(name.figures.svg)");
        // The legend is drawn as shapes.
        assertThat(folder.resolve("name.queries.svg")).content().contains("Q6", "Q7", "PDS-H");
        assertThat(folder.resolve("name.figures.svg")).content().contains("Figures, as multiples");
        assertThat(ReportCharts.write(report("EPYC", List.of(), List.of()), folder, "none"))
                .isEmpty();
    }
}
