// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.doctor;

import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kakehashi doctor`
@Command(
        name = "doctor",
        description = "Says what is installed, what is wrong with it, and how to mend it.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = Examination.run();
        List<String> problems =
                findings.stream().map(Finding::problem).filter(Objects::nonNull).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            printJson(out, findings, problems);
        } else {
            print(out, findings, problems);
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void print(PrintWriter out, List<Finding> findings, List<String> problems) {
        for (Finding finding : findings) {
            out.printf(
                    "%s %-24s %s%n",
                    finding.problem() == null ? " " : "!",
                    finding.label(),
                    Objects.requireNonNullElse(finding.value(), "not found"));
        }
        out.println();
        if (problems.isEmpty()) {
            out.println("Nothing is wrong.");
        }
        problems.forEach(problem -> out.println("! " + problem));
        out.flush();
    }

    private static void printJson(PrintWriter out, List<Finding> findings, List<String> problems)
            throws IOException {
        Json.print(
                out,
                document -> {
                    document.writeStartObject();
                    document.writeBooleanField("healthy", problems.isEmpty());
                    for (Finding finding : findings) {
                        document.writeFieldName(finding.key());
                        switch (finding.value()) {
                            case Integer number -> document.writeNumber(number);
                            case null -> document.writeNull();
                            case Object other -> document.writeString(other.toString());
                        }
                    }
                    document.writeArrayFieldStart("problems");
                    for (String problem : problems) {
                        document.writeString(problem);
                    }
                    document.writeEndArray();
                    document.writeEndObject();
                });
    }
}
