// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import dev.kakehashi.cli.demo.DemoCommand;
import dev.kakehashi.cli.doctor.CapabilitiesCommand;
import dev.kakehashi.cli.doctor.DoctorCommand;
import dev.kakehashi.cli.sql.ExplainCommand;
import dev.kakehashi.cli.sql.SqlCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `kakehashi` command.
@Command(
        name = "kakehashi",
        description = "Polars queries over files, by SQL, in this process.",
        subcommands = {
            SqlCommand.class,
            ExplainCommand.class,
            DoctorCommand.class,
            CapabilitiesCommand.class,
            DemoCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:the query or its data failed, or doctor found something wrong",
            "2:the command line is wrong",
            "3:something that has to be installed is missing",
            "124:the query ran into its deadline",
            "130:interrupted"
        })
public final class Main {
    private Main() {}

    /// Runs the command and ends the process.
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// {@return the command, ready to be executed}
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                // A query may begin with @.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Failures::handle);
    }
}
