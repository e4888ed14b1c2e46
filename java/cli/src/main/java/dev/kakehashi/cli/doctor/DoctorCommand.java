// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.doctor;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Json;
import dev.kakehashi.cli.Subcommand;

import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/// `kakehashi doctor`
public final class DoctorCommand implements Subcommand {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Says what is installed, what is wrong with it, and how to mend it.";
    }

    @Override
    public Options options() {
        return new Options().addOption(null, "json", false, "Print JSON.");
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
        List<Finding> findings = Examination.run();
        List<String> problems =
                findings.stream().map(Finding::problem).filter(Objects::nonNull).toList();
        if (arguments.has("json")) {
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
