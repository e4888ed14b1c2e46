// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ReportTest {
    private static final Report REPORT =
            new Report(
                    Instant.parse("2026-01-02T03:04:05Z"),
                    new Machine("Linux 6", "amd64", "EPYC", 2, 24, 0.25),
                    "1",
                    "doubles",
                    3,
                    List.of(
                            new PeerResult("Kakehashi", "version 1"),
                            new PeerResult("py-polars 1", "version 2")),
                    List.of(
                            new QueryResult(
                                    6,
                                    1,
                                    List.of(new double[] {12, 10, 11}, new double[] {10, 10, 10}))),
                    new Comparison(
                            List.of(
                                    new PeerResult("Kakehashi", "version 1"),
                                    new PeerResult("Py4J", "version 3")),
                            List.of(
                                    new ComparedFigure(
                                            "A call",
                                            "us",
                                            Optional.of(Aim.atMost(15)),
                                            "median of 2,000",
                                            List.of(
                                                    new double[] {14, 12, 16},
                                                    new double[] {20, 30, 40})),
                                    new ComparedFigure(
                                            "A call of many",
                                            "us",
                                            Optional.of(Aim.atMost(6)),
                                            "median of 20",
                                            List.of(new double[] {7, 7, 7}, new double[0])))),
                    List.of(
                            Figure.of("Ten rows", 80, "us", 100, "median"),
                            Figure.atLeast("Pool", 1.25, "x", 1.5, "median")));

    @Test
    void markdownMarksAQueryThatIsSlowerThanItShouldBe() {
        assertThat(MarkdownReport.of(REPORT))
                .contains("| Q6 | 1 | 11.0 ± 0.5 | 10.0 ± 0.0 | 1.10 ± 0.05 (!) |")
                .contains("| sum |  | 11.0 | 10.0 | 1.100 |")
                .contains("| Ten rows | 80.0 us | ≤ 100.0 | median |")
                .contains("| Pool | 1.25 x | ≥ 1.50 (!) | median |");
    }

    @Test
    void markdownComparesBridgesAndSaysWhichCannot() {
        assertThat(MarkdownReport.of(REPORT))
                .contains("| A call | 14.0 ± 1.0 us | 30.0 ± 5.0 us | ≤ 15.0 | median of 2,000 |")
                .contains(
                        "| A call of many | 7.00 ± 0.00 us | cannot | ≤ 6.00 (!) | median of 20 |");
    }

    @Test
    void jsonHasEverySampleInTheOrderOfTheRounds() throws IOException {
        StringWriter json = new StringWriter();
        JsonReport.write(REPORT, json);
        assertThat(json.toString().replaceAll("\\s", ""))
                .contains("\"milliseconds\":[[12.0,10.0,11.0],[10.0,10.0,10.0]]")
                .contains("\"rounds\":[14.0,12.0,16.0]")
                .contains("\"rounds\":[]")
                .contains("\"aim\":100.0,\"aim_is_floor\":false")
                .contains("\"aim\":1.5,\"aim_is_floor\":true");
    }

    @Test
    void aFigureSurvivesTheWayThroughALine() {
        Figure figure = Figure.of("Import", 1.25, "us", "median");
        assertThat(Figure.parse(figure.line())).isEqualTo(figure);
        Figure pool = Figure.atLeast("Pool", 1.25, "x", 1.5, "");
        assertThat(Figure.parse(pool.line())).isEqualTo(pool);
    }

    @Test
    void quantilesLieBetweenTheSamples() {
        Samples samples = new Samples(4, 1, 3, 2);
        assertThat(samples.median()).isEqualTo(2.5);
        assertThat(samples.spread()).isEqualTo(1.5);
        assertThat(samples.least()).isEqualTo(1);
    }
}
