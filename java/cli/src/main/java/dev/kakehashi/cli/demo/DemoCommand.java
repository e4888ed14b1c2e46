// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import dev.kakehashi.DataFrame;
import dev.kakehashi.TableFormat;
import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Subcommand;
import dev.kakehashi.engine.Capabilities;
import dev.kakehashi.engine.Engine;
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
        return "Makes the tables of TPC-H and runs some of its queries, by the Java API and by"
                + " SQL.";
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
        // Loads the engine, so that the first query's time is its own.
        Capabilities engine = Engine.inProcess().capabilities();
        out.printf("%s, %d threads%n", engine.engineVersion(), engine.threads());
        out.printf("TPC-H, scale factor %s, in %s%n", scaleFactor, tables);
        for (DemoQuery query : DemoQuery.ALL) {
            run(query, tables, out);
        }
        out.printf(
                "%nThe files stay in %s. A query of your own:%n%n    ./kakehashi sql \"%s\"%n",
                tables,
                "SELECT l_shipmode, count(*) AS n FROM read_parquet('%s') GROUP BY l_shipmode"
                        .formatted(tables.resolve("lineitem.parquet")));
        return ExitCode.OK;
    }

    private static void run(DemoQuery query, Path tables, PrintWriter out) {
        out.printf("%n%s, by %s%n", query.title(), query.language());
        long start = System.nanoTime();
        try (DataFrame result = query.frame(tables).collect()) {
            double millis = (System.nanoTime() - start) / 1e6;
            out.println(result.toString(TableFormat.fromEnvironment()));
            out.printf("%.0f ms%n", millis);
        }
        out.flush();
    }
}
