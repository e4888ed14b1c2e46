// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.plot.Chart;
import dev.kakehashi.plot.HtmlReport;
import dev.kakehashi.plot.Plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The page that the tour leaves: what was asked, how long it took, and the answers.
final class TourReport {
    // A screen has no room for more points.
    private static final long POINTS = 4_000;

    private final HtmlReport page = HtmlReport.titled("Kakehashi: a tour over TPC-H");

    void beginning(String engine, String tables) {
        page.text(
                "Polars in the process of a Java program, scikit-learn in a Python worker beside"
                        + " it,"
                        + " and Arrow between them. %s; %s.".formatted(engine, tables));
    }

    void answer(String title, String language, double millis, DataFrame result) {
        page.heading(title).text("By %s, in %.0f ms.".formatted(language, millis)).table(result);
    }

    void months(DataFrame months) {
        page.heading("Revenue of each month")
                .chart(
                        Plot.of(months)
                                .line("month", "revenue")
                                .withTitle("Revenue by the month of shipping")
                                .withSize(900, 380));
    }

    void late(DataFrame late) {
        page.heading("Deliveries that came late")
                .chart(
                        Plot.of(late)
                                .heatMap("l_shipmode", "o_orderpriority", "late, %")
                                .withTitle("Share of late deliveries, in per cent")
                                .withXTitle("way of shipping")
                                .withYTitle("urgency")
                                .withSize(900, 380));
    }

    void segments(DataFrame segments, DataFrame summary, double millis) {
        page.heading("Customers that are alike")
                .text(
                        ("A query of Polars sums up each of %,d customers; k-means of scikit-learn"
                             + " groups them in Python, in %.0f ms with the way there and back;"
                             + " Polars joins the groups to the customers and sums up again.")
                                .formatted(segments.height(), millis))
                .code(CustomerSegments.CODE)
                .table(summary);
        try (DataFrame some = segments.lazy().head(POINTS).sort("segment").collect();
                DataFrame sums =
                        summary.lazy()
                                .select(col("segment"), col("spent together").alias("spent"))
                                .collect()) {
            page.chart(
                    scatter(some, segments.height())
                            .withXTitle("share of articles that came back")
                            .withYTitle("spent"));
            page.chart(
                    Plot.of(sums)
                            .bar("segment", "spent")
                            .withTitle("What the customers of each segment spent together")
                            .withSize(900, 340));
        }
    }

    private static Chart scatter(DataFrame some, long all) {
        String shown =
                all > some.height()
                        ? "the first %,d of %,d customers".formatted(some.height(), all)
                        : "all %,d customers".formatted(all);
        return Plot.of(some)
                .scatter("returned", "spent", "segment")
                .withTitle("Four kinds of customers (%s)".formatted(shown))
                .withSize(900, 460);
    }

    void save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        page.save(file);
    }
}
