// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import dev.kakehashi.DataFrame;
import dev.kakehashi.plot.Plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Pictures of a report.
public final class ReportCharts {
    private ReportCharts() {}

    /// Draws what the report has, as SVG.
    ///
    /// @param folder where the pictures go
    /// @param name what their names begin with
    /// @return a section of Markdown that shows them; empty when there is nothing to draw
    public static String write(Report report, Path folder, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        if (!report.queries().isEmpty()) {
            String file = name + ".queries.svg";
            queries(report, folder.resolve(file));
            text.append("\n![Medians of the queries in milliseconds](%s)\n".formatted(file));
        }
        if (report.figures().stream().anyMatch(figure -> figure.aim().isPresent())) {
            String file = name + ".figures.svg";
            figures(report, folder.resolve(file));
            text.append("\n![Figures as multiples of their aims](%s)\n".formatted(file));
        }
        return text.toString();
    }

    private static void queries(Report report, Path file) throws IOException {
        List<String> queries = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        List<String> peers = new ArrayList<>();
        for (QueryResult query : report.queries()) {
            for (int peer = 0; peer < report.peers().size(); peer++) {
                queries.add("Q" + query.number());
                medians.add(query.times(peer).median());
                peers.add(report.peers().get(peer).name());
            }
        }
        try (DataFrame frame =
                DataFrame.fromColumns(
                        Map.of("query", queries, "milliseconds", medians, "peer", peers))) {
            Plot.of(frame)
                    .bar("query", "milliseconds", "peer")
                    .withTitle(
                            "PDS-H, scale factor %s, medians of %d rounds"
                                    .formatted(report.scaleFactor(), report.rounds()))
                    .withSize(1200, 500)
                    .save(file);
        }
    }

    private static void figures(Report report, Path file) throws IOException {
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Figure figure : report.figures()) {
            figure.aim()
                    .ifPresent(
                            aim -> {
                                names.add(figure.name());
                                shares.add(figure.value() / aim.value());
                            });
        }
        try (DataFrame frame =
                DataFrame.fromColumns(Map.of("figure", names, "multiple of its aim", shares))) {
            Plot.of(frame)
                    .bar("figure", "multiple of its aim")
                    .withTitle("Figures, as multiples of their aims")
                    .withSize(1200, 700)
                    .save(file);
        }
    }
}
