// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// One of the commands of `kakehashi`.
public interface Subcommand {
    /// {@return what it is called by}
    String name();

    /// {@return what it does, in a sentence}
    String summary();

    /// {@return its options; `--help` is added}
    Options options();

    /// {@return what stands on the command line beside the options, such as `QUERY`; may be empty}
    default String operand() {
        return "";
    }

    /// {@return whether all that stands behind the first operand belongs to it, options too}
    default boolean takesTheRest() {
        return false;
    }

    /// {@return lines of examples for the help}
    default List<String> examples() {
        return List.of();
    }

    /// Runs the command.
    ///
    /// @param out the standard output, for results
    /// @param err the standard error, for all else
    /// @return an [ExitCode]
    int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException;
}
