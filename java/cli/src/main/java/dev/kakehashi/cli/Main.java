// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import dev.kakehashi.cli.demo.DemoCommand;
import dev.kakehashi.cli.doctor.CapabilitiesCommand;
import dev.kakehashi.cli.doctor.DoctorCommand;
import dev.kakehashi.cli.program.RunCommand;
import dev.kakehashi.cli.program.TranspileCommand;
import dev.kakehashi.cli.sql.ExplainCommand;
import dev.kakehashi.cli.sql.SqlCommand;

import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The `kakehashi` command: finds the subcommand, runs it, and turns failures into messages and
/// exit codes.
public final class Main {
    private static final List<Subcommand> SUBCOMMANDS =
            List.of(
                    new RunCommand(),
                    new TranspileCommand(),
                    new SqlCommand(),
                    new ExplainCommand(),
                    new DoctorCommand(),
                    new CapabilitiesCommand(),
                    new DemoCommand(),
                    new BenchCommand());

    private Main() {}

    /// Runs the command and ends the process.
    public static void main(String... arguments) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = execute(List.of(arguments), out, err);
        if (out.checkError()) {
            err.println("kakehashi: the standard output did not take all of the result");
            status = Math.max(status, ExitCode.FAILED);
        }
        System.exit(status);
    }

    /// Runs the command.
    ///
    /// @return an [ExitCode]
    static int execute(List<String> arguments, PrintWriter out, PrintWriter err) {
        try {
            return run(arguments, out, err);
        } catch (Exception e) {
            return Failures.handle(e, err);
        }
    }

    private static int run(List<String> arguments, PrintWriter out, PrintWriter err)
            throws IOException {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (name) {
            case "" -> {
                Help.print(err, SUBCOMMANDS);
                return ExitCode.USAGE;
            }
            case "-h", "--help", "help" -> {
                Help.print(out, SUBCOMMANDS);
                return ExitCode.OK;
            }
            case "-V", "--version" -> {
                out.println("kakehashi " + Version.text());
                return ExitCode.OK;
            }
            default -> {
                // A subcommand.
            }
        }
        Subcommand subcommand =
                SUBCOMMANDS.stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new CommandFailure(
                                                ExitCode.USAGE,
                                                "there is no command %s; kakehashi --help lists them"
                                                        .formatted(name)));
        return run(subcommand, arguments.subList(1, arguments.size()), out, err);
    }

    private static int run(
            Subcommand subcommand, List<String> rest, PrintWriter out, PrintWriter err)
            throws IOException {
        Options options =
                subcommand
                        .options()
                        .addOption(Option.builder("h").longOpt("help").desc("This help.").get());
        Arguments arguments;
        try {
            arguments =
                    new Arguments(
                            new DefaultParser()
                                    .parse(
                                            options,
                                            rest.toArray(String[]::new),
                                            subcommand.takesTheRest()));
        } catch (ParseException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s; see kakehashi %s --help".formatted(e.getMessage(), subcommand.name()));
        }
        if (arguments.has("help")) {
            Help.print(out, subcommand, options);
            return ExitCode.OK;
        }
        int operands = subcommand.operand().isEmpty() ? 0 : 1;
        if (!subcommand.takesTheRest() && arguments.operands().size() > operands) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s is one argument too many; see kakehashi %s --help"
                            .formatted(arguments.operands().get(operands), subcommand.name()));
        }
        return subcommand.run(arguments, out, err);
    }
}
