// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a report as Markdown, which reads well in a terminal too.
public final class MarkdownReport {
    /// What a single query may take, as a multiple of the reference.
    private static final double SLOWER = 1.05;

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(Report report) {
        this.report = report;
    }

    /// {@return the report as text}
    public static String of(Report report) {
        MarkdownReport markdown = new MarkdownReport(report);
        markdown.head();
        if (!report.queries().isEmpty()) {
            markdown.queries();
        }
        if (!report.bridges().figures().isEmpty()) {
            markdown.bridges();
        }
        if (!report.figures().isEmpty()) {
            markdown.figures();
        }
        return markdown.text.toString();
    }

    private void head() {
        Machine machine = report.machine();
        line("# Benchmark of %s".formatted(report.date()));
        line("");
        line(
                "- Machine: %d x %s (%s), %s GB, %s; load before the run %s"
                        .formatted(
                                machine.processors(),
                                machine.processor(),
                                machine.architecture(),
                                decimal(machine.memoryGigabytes(), 0),
                                machine.system(),
                                decimal(machine.loadBefore(), 2)));
        for (PeerResult peer : report.peers()) {
            line("- %s: %s".formatted(peer.name(), peer.description()));
        }
    }

    private void queries() {
        line("");
        line(
                "## PDS-H, scale factor %s, %s, Parquet"
                        .formatted(report.scaleFactor(), report.numbers()));
        line("");
        line(
                "Medians of %d rounds in milliseconds, ± half the distance between the quartiles. All results are equal."
                        .formatted(report.rounds()));
        line("");
        List<String> head = new ArrayList<>(List.of("query", "rows"));
        report.peers().forEach(peer -> head.add(peer.name()));
        for (int peer = 0; peer < report.peers().size(); peer++) {
            if (peer != Report.REFERENCE) {
                head.add("%s / %s".formatted(name(peer), name(Report.REFERENCE)));
            }
        }
        row(head);
        row(head.stream().map(cell -> "---:").toList());
        for (QueryResult query : report.queries()) {
            row(cells(query));
        }
        row(sums());
    }

    private List<String> cells(QueryResult query) {
        List<String> cells =
                new ArrayList<>(List.of("Q" + query.number(), Long.toString(query.rows())));
        for (int peer = 0; peer < report.peers().size(); peer++) {
            Samples times = query.times(peer);
            cells.add(decimal(times.median(), 1) + " ± " + decimal(times.spread() / 2, 1));
        }
        for (int peer = 0; peer < report.peers().size(); peer++) {
            if (peer != Report.REFERENCE) {
                double ratio = query.times(peer).median() / query.times(Report.REFERENCE).median();
                double spread = query.ratios(peer, Report.REFERENCE).spread() / 2;
                String mark = peer == Report.MEASURED && ratio > SLOWER ? " (!)" : "";
                cells.add(decimal(ratio, 2) + " ± " + decimal(spread, 2) + mark);
            }
        }
        return cells;
    }

    private List<String> sums() {
        List<String> cells = new ArrayList<>(List.of("sum", ""));
        for (int peer = 0; peer < report.peers().size(); peer++) {
            cells.add(decimal(report.sum(peer), 1));
        }
        for (int peer = 0; peer < report.peers().size(); peer++) {
            if (peer != Report.REFERENCE) {
                cells.add(decimal(report.sum(peer) / report.sum(Report.REFERENCE), 3));
            }
        }
        return cells;
    }

    private void bridges() {
        line("");
        line("## Python objects, beside other libraries");
        line("");
        for (PeerResult peer : report.bridges().peers()) {
            line("- %s: %s".formatted(peer.name(), peer.description()));
        }
        line("");
        line(
                "Medians of %d rounds, ± half the distance between the quartiles. What came out was checked."
                        .formatted(report.rounds()));
        line("");
        List<String> head = new ArrayList<>(List.of("task"));
        report.bridges().peers().forEach(peer -> head.add(peer.name()));
        head.addAll(List.of("aim", "one sample"));
        row(head);
        row(head.stream().map(cell -> "---").toList());
        report.bridges().figures().forEach(figure -> row(cells(figure)));
    }

    private List<String> cells(ComparedFigure figure) {
        List<String> cells = new ArrayList<>(List.of(figure.name()));
        for (int peer = 0; peer < report.bridges().peers().size(); peer++) {
            cells.add(
                    figure.of(peer).map(samples -> text(samples, figure.unit())).orElse("cannot"));
        }
        double own = figure.of(Report.MEASURED).map(Samples::median).orElse(0.0);
        cells.add(figure.aim().map(aim -> text(aim, own)).orElse(""));
        cells.add(figure.note());
        return cells;
    }

    private static String text(Samples samples, String unit) {
        int digits = digits(samples.median());
        return "%s ± %s %s"
                .formatted(
                        decimal(samples.median(), digits),
                        decimal(samples.spread() / 2, digits),
                        unit);
    }

    private static String text(Aim aim, double figure) {
        return "%s %s%s"
                .formatted(
                        aim.floor() ? "≥" : "≤",
                        number(aim.value()),
                        aim.isMissedBy(figure) ? " (!)" : "");
    }

    private void figures() {
        line("");
        line("## Figures");
        line("");
        row(List.of("figure", "value", "aim", "how"));
        row(List.of("---", "---:", "---:", "---"));
        for (Figure figure : report.figures()) {
            row(
                    List.of(
                            figure.name(),
                            number(figure.value()) + " " + figure.unit(),
                            figure.aim().map(aim -> text(aim, figure.value())).orElse(""),
                            figure.note()));
        }
    }

    private String name(int peer) {
        return report.peers().get(peer).name();
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String content) {
        text.append(content).append('\n');
    }

    private static String number(double value) {
        return decimal(value, digits(value));
    }

    private static int digits(double value) {
        return value < 10 ? 2 : value < 1000 ? 1 : 0;
    }

    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
