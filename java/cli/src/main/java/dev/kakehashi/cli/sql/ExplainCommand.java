// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Subcommand;
import dev.kakehashi.engine.ExplainOptions;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;

/// `kakehashi explain`
public final class ExplainCommand implements Subcommand {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Shows how a query would run, without running it.";
    }

    @Override
    public String operand() {
        return "QUERY";
    }

    @Override
    public Options options() {
        return QueryInput.addTo(new Options())
                .addOption(
                        Option.builder()
                                .longOpt("format")
                                .hasArg()
                                .argName("FORMAT")
                                .desc(
                                        Arguments.choices(ExplainOptions.Format.class)
                                                + ", which is for Graphviz.")
                                .get())
                .addOption(null, "unoptimized", false, "The query as it was written.")
                .addOption(EngineOption.make());
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
        var options =
                new ExplainOptions(
                        arguments
                                .choice("format", ExplainOptions.Format.class)
                                .orElse(ExplainOptions.DEFAULTS.format()),
                        !arguments.has("unoptimized"),
                        EngineOption.of(arguments));
        out.println(QueryInput.frame(arguments).explain(options).stripTrailing());
        return ExitCode.OK;
    }
}
