// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Subcommand;
import dev.kakehashi.engine.Capabilities;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.python.environment.UserCache;
import dev.kakehashi.tpch.Numbers;
import dev.kakehashi.tpch.TpchTables;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;

/// `kakehashi demo`
public final class DemoCommand implements Subcommand {
    private static final BigDecimal SCALE_FACTOR = new BigDecimal("0.1");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "A tour: makes the tables of TPC-H, runs queries by the Java API and by SQL, groups"
                + " customers with scikit-learn in Python, and leaves a report with charts.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(
                        Option.builder()
                                .longOpt("scale-factor")
                                .hasArg()
                                .argName("FACTOR")
                                .desc(
                                        "How large the tables are, %s unless told; 1 is about a gigabyte of text."
                                                .formatted(SCALE_FACTOR))
                                .get())
                .addOption(
                        Option.builder()
                                .longOpt("report")
                                .hasArg()
                                .argName("FILE")
                                .desc("Where the report goes; into the cache unless told.")
                                .get());
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
        BigDecimal scaleFactor = arguments.number("scale-factor").orElse(SCALE_FACTOR);
        Path tables =
                TpchTables.folder(
                        scaleFactor,
                        Numbers.DECIMALS,
                        text -> {
                            err.println(text);
                            err.flush();
                        });
        Path report =
                arguments
                        .text("report")
                        .map(Path::of)
                        .orElseGet(() -> UserCache.root().resolve("tour").resolve("report.html"));
        // Loads the engine, so that the first query's time is its own.
        Capabilities engine = Engine.inProcess().capabilities();
        String facts = "%s, %d threads".formatted(engine.engineVersion(), engine.threads());
        String source = "TPC-H, scale factor %s, in %s".formatted(scaleFactor, tables);
        out.println(facts);
        out.println(source);
        TourReport page = new TourReport();
        page.beginning(facts, source);
        new Tour(tables, out, err, page).run();
        page.save(report);
        out.printf("%nA report to look at, in a browser: %s%n", report.toAbsolutePath().toUri());
        out.printf(
                "%nThe files stay in %s. A query of your own:%n%n    ./kakehashi sql \"%s\"%n",
                tables,
                "SELECT l_shipmode, count(*) AS n FROM read_parquet('%s') GROUP BY l_shipmode"
                        .formatted(tables.resolve("lineitem.parquet")));
        return ExitCode.OK;
    }
}
