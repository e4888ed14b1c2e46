// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import org.apache.commons.cli.Options;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// The texts of `--help`.
final class Help {
    private static final int WIDTH = 100;

    private static final String EXIT_CODES =
            """
            Exit codes:
              0    all went well
              1    the query or its data failed, or doctor found something wrong
              2    the command line is wrong
              3    something that has to be installed is missing
              124  the query ran into its deadline
              130  interrupted
            """;

    private Help() {}

    static void print(PrintWriter out, List<Subcommand> subcommands) {
        out.println("Usage: kakehashi COMMAND");
        out.println();
        out.println(
                "Polars queries over files, by SQL, and Python programs as Java, in this process.");
        out.println();
        subcommands.forEach(
                subcommand -> out.printf("  %-14s %s%n", subcommand.name(), subcommand.summary()));
        out.println();
        out.println("kakehashi COMMAND --help says more. kakehashi --version gives the version.");
        out.println();
        out.print(EXIT_CODES);
        out.flush();
    }

    static void print(PrintWriter out, Subcommand subcommand, Options options) throws IOException {
        out.printf(
                "Usage: kakehashi %s%s [OPTIONS]%n%n%s%n%n",
                subcommand.name(),
                subcommand.operand().isEmpty() ? "" : " " + subcommand.operand(),
                subcommand.summary());
        var text = new TextHelpAppendable(out);
        text.setMaxWidth(WIDTH);
        HelpFormatter.builder()
                .setHelpAppendable(text)
                .setShowSince(false)
                .get()
                .printOptions(options);
        if (!subcommand.examples().isEmpty()) {
            out.println("Examples:");
            subcommand.examples().forEach(out::println);
            out.println();
        }
        out.print(EXIT_CODES);
        out.flush();
    }
}
