// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.TableFormat;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.environment.PythonEnvironment;

import java.io.PrintWriter;
import java.nio.file.Path;

/// The steps of the tour: each is shown on the screen as it is done, and kept for the report.
final class Tour {
    private final Path tables;
    private final PrintWriter out;
    private final PrintWriter err;
    private final TourReport report;

    /// @param out for answers
    /// @param err for what takes time
    Tour(Path tables, PrintWriter out, PrintWriter err, TourReport report) {
        this.tables = tables;
        this.out = out;
        this.err = err;
        this.report = report;
    }

    void run() {
        for (DemoQuery query : DemoQuery.ALL) {
            answer(query);
        }
        try (DataFrame months = collect("Revenue of each month", TourFrames.months(tables));
                DataFrame late =
                        collect("Late deliveries by way of shipping", TourFrames.late(tables))) {
            report.months(months);
            report.late(late);
        }
        segments();
    }

    private void answer(DemoQuery query) {
        out.printf("%n%s, by %s%n", query.title(), query.language());
        long start = System.nanoTime();
        try (DataFrame result = query.frame(tables).collect()) {
            double millis = show(result, start);
            report.answer(query.title(), query.language(), millis, result);
        }
    }

    private DataFrame collect(String title, LazyFrame query) {
        out.printf("%n%s%n", title);
        long start = System.nanoTime();
        DataFrame result = query.collect();
        show(result, start);
        return result;
    }

    private void segments() {
        CustomerSegments python = new CustomerSegments(err);
        PythonEnvironment environment = python.environment();
        try (DataFrame customers = collect("What customers do", TourFrames.customers(tables));
                PythonWorker worker = python.start(environment)) {
            out.printf("%nCustomers that are alike, by scikit-learn in Python%n");
            // Importing scikit-learn takes a second, once.
            worker.importModule("sklearn.cluster").close();
            long start = System.nanoTime();
            try (DataFrame labels = python.labels(worker, customers)) {
                double millis = show(labels, start);
                try (DataFrame segments = TourFrames.segments(customers, labels).collect();
                        DataFrame summary =
                                collect(
                                        "The segments, joined and summed up by Polars",
                                        TourFrames.summary(segments))) {
                    report.segments(segments, summary, millis);
                }
            }
        }
    }

    /// {@return how many milliseconds have gone since the start, which is shown too}
    private double show(DataFrame result, long start) {
        double millis = (System.nanoTime() - start) / 1e6;
        out.println(result.toString(TableFormat.fromEnvironment()));
        out.printf("%.0f ms%n", millis);
        out.flush();
        return millis;
    }
}
