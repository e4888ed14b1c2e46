// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import dev.kakehashi.DataFrame;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.TableFormat;
import dev.kakehashi.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kakehashi demo`
@Command(
        name = "demo",
        description = "Makes the tables of TPC-H and runs some of its queries, by the Java API and by SQL.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--scale-factor",
            paramLabel = "FACTOR",
            defaultValue = "0.1",
            description = "How large the tables are; 1 is about a gigabyte of text (${DEFAULT-VALUE}).")
    private BigDecimal scaleFactor;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path tables = new TpchTables(spec.commandLine().getErr()).folder(scaleFactor);
        out.printf("TPC-H, scale factor %s, in %s%n", scaleFactor, tables);
        for (DemoQuery query : DemoQuery.values()) {
            run(query, tables, out);
        }
        out.printf(
                "%nThe files stay in %s. A query of your own:%n%n    ./kakehashi sql \"%s\"%n",
                tables,
                "SELECT l_shipmode, count(*) AS n FROM read_parquet('%s') GROUP BY l_shipmode ORDER BY n DESC"
                        .formatted(tables.resolve("lineitem.parquet")));
        out.flush();
        return ExitCode.OK;
    }

    private static void run(DemoQuery query, Path tables, PrintWriter out) {
        out.printf("%n%s, by %s%n", query.title(), query.language());
        long start = System.nanoTime();
        LazyFrame frame = query.frame(tables);
        try (DataFrame result = frame.collect()) {
            double millis = (System.nanoTime() - start) / 1e6;
            out.println(result.toString(TableFormat.fromEnvironment()));
            out.printf("%.0f ms%n", millis);
        }
        out.flush();
    }
}
