// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.program;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Subcommand;
import dev.kakehashi.emitter.EmittedProgram;

import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `kakehashi transpile`
public final class TranspileCommand implements Subcommand {
    @Override
    public String name() {
        return "transpile";
    }

    @Override
    public String summary() {
        return "Writes a Python program, with the modules beside it that it imports, as Java"
                + " sources.";
    }

    @Override
    public String operand() {
        return "SCRIPT";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "  kakehashi transpile script.py -o src",
                "  javac -cp 'java/cli/target/app/*' -d classes src/*.java",
                "  java -cp 'java/cli/target/app/*:classes' Script");
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(
                        Option.builder("o")
                                .longOpt("output")
                                .hasArg()
                                .argName("FOLDER")
                                .desc(
                                        "Where the sources go. Nothing is written if there is an"
                                                + " error.")
                                .get())
                .addOption(
                        Option.builder()
                                .longOpt("report")
                                .desc(
                                        "Tell, line by line, what became plain Java, what stays"
                                                + " dynamic and why.")
                                .get())
                .addOption(
                        Option.builder()
                                .longOpt("json")
                                .desc("With --report: the report alone, as JSON.")
                                .get());
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
        Path script = ProgramReader.script(arguments, name());
        Path folder =
                arguments
                        .text("output")
                        .map(Path::of)
                        .orElseThrow(
                                () ->
                                        new CommandFailure(
                                                ExitCode.USAGE,
                                                "where to? kakehashi transpile script.py -o src"));
        boolean json = arguments.has("json");
        if (json && !arguments.has("report")) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--json is the form of a report: add --report");
        }
        EmittedProgram program = ProgramReader.emit(script, err);
        for (EmittedProgram.JavaSource source : program.sources()) {
            Path file = folder.resolve(source.path());
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, source.text());
            if (!json) {
                out.println(file);
            }
        }
        if (json) {
            ReportWriter.json(program.report(), out);
        } else if (arguments.has("report")) {
            ReportWriter.text(program.report(), out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
