// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import org.apache.commons.cli.Options;

import java.io.PrintWriter;

/// Stands in the help for what the script `./kakehashi` does itself: the benchmarks are no part of
/// this command, because they bring other libraries to compare with.
final class BenchCommand implements Subcommand {
    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "Measures, beside other libraries; in a clone of the project.";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public boolean takesTheRest() {
        return true;
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) {
        throw new CommandFailure(
                ExitCode.NOT_INSTALLED,
                "the benchmarks are in a clone of the project only: run ./kakehashi bench there");
    }
}
